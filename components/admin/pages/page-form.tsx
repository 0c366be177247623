import { documentOf } from "@/blocks/document";
import { PageBody } from "@/components/editor/page-body";
import type { KeptPageView } from "@/lib/views/kept-page-view";
import { ActionForm, type FormAction } from "../ui/action-form";
import { Field } from "../ui/field";
import { LongText } from "../ui/long-text";

type Props = { page: KeptPageView | null; language: string; mayAddPictures: boolean; save: FormAction };

/** A page in which the newsroom speaks of itself; without one, a new one. */
export function PageForm({ page, language, mayAddPictures, save }: Props) {
  return (
    <ActionForm action={save} label={page === null ? "Add a page" : "Change the page"} className="form page-form">
      <input type="hidden" name="updatedAt" value={page?.updatedAt ?? ""} readOnly />
      <Field label="Title">
        {(given) => <input {...given} name="title" required maxLength={200} defaultValue={page?.title} />}
      </Field>
      {page === null ? (
        <Field label="Address" help="Such as about, contact, standards, privacy or terms. It stays what it is.">
          {(given) => <input {...given} name="slug" required maxLength={120} spellCheck={false} />}
        </Field>
      ) : (
        <input type="hidden" name="slug" value={page.slug} readOnly />
      )}
      <Field label="Description" help="For search engines.">
        {(given) => <LongText {...given} name="description" maxLength={1_000} defaultValue={page?.description} />}
      </Field>
      <PageBody
        body={page?.body ?? documentOf([])}
        pictures={page?.pictures ?? {}}
        cards={page?.cards ?? {}}
        language={language}
        mayAddPictures={mayAddPictures}
        doors={{ text: "", pictures: "/admin/pictures", cards: "/admin/cards", signIn: "/admin/session" }}
      />
      <div className="deeds">
        <button className="button go" type="submit">
          {page === null ? "Add" : "Save"}
        </button>
      </div>
    </ActionForm>
  );
}
