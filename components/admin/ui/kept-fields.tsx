/** What a change rests on: the row, and when it was last changed as the editor has read it. */
export function KeptFields({ kept }: { kept: { id: string; updatedAt: string } | null }) {
  if (kept === null) return null;
  return (
    <>
      <input type="hidden" name="id" value={kept.id} readOnly />
      <input type="hidden" name="updatedAt" value={kept.updatedAt} readOnly />
    </>
  );
}
