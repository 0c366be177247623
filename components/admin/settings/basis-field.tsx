/** Which settings a change rests on. */
export function BasisField({ updatedAt }: { updatedAt: Date }) {
  return <input type="hidden" name="updatedAt" value={updatedAt.toISOString()} readOnly />;
}
