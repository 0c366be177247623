import { ActionForm, type FormAction } from "@/components/admin/ui/action-form";

/** A former revision, and what it is put back over. */
export type Restoring = { articleId: string; number: number; expectedRevision: number; action: FormAction };

/** Puts one block, or with "" everything, of a former revision into the text. */
export function RestoreForm({ restoring, blockId, name }: { restoring: Restoring; blockId: string; name: string }) {
  const { articleId, number, expectedRevision, action } = restoring;
  return (
    <ActionForm
      action={action}
      className="restore-form"
      {...(blockId === "" && { label: name })}
      done="Put back as a new revision."
    >
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="blockId" value={blockId} />
      <input type="hidden" name="expectedRevision" value={expectedRevision} />
      <button type="submit" className={blockId === "" ? "button" : "button quiet"}>
        {name}
      </button>
    </ActionForm>
  );
}
