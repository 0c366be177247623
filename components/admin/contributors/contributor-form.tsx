import type { ContributorToKeep } from "@/lib/views/kept-names-view";
import { ActionForm, type FormAction } from "../ui/action-form";
import { Field } from "../ui/field";
import { KeptFields } from "../ui/kept-fields";
import { LongText } from "../ui/long-text";
import { PortraitField } from "./portrait-field";

/** Empty lines for more links than there are. */
const spareLinks = 2;

/** Who a contributor is to readers; without one, a new one. */
export function ContributorForm({ contributor, save }: { contributor: ContributorToKeep | null; save: FormAction }) {
  const portrait = contributor?.portrait ?? null;
  const address = portrait?.files.square[0]?.url;
  return (
    <ActionForm action={save} label={contributor === null ? "Add a contributor" : "Change the contributor"}>
      <KeptFields kept={contributor} />
      <Field label="Name" help="As it stands in bylines. A new one stands there at once, on every article.">
        {(given) => <input {...given} name="name" required maxLength={200} defaultValue={contributor?.name} />}
      </Field>
      <Field
        label="Address"
        help={
          contributor === null
            ? "What follows /contributor/. Small letters, digits and hyphens."
            : `What follows /contributor/. Readers of /contributor/${contributor.slug} are led to a new address for ever.`
        }
      >
        {(given) => (
          <input {...given} name="slug" required maxLength={120} defaultValue={contributor?.slug} spellCheck={false} />
        )}
      </Field>
      <Field label="Role" help="Such as “Harbour correspondent”.">
        {(given) => <input {...given} name="role" maxLength={200} defaultValue={contributor?.role} />}
      </Field>
      <Field label="Biography" help="An empty line begins a new paragraph.">
        {(given) => (
          <LongText {...given} name="biography" maxLength={10_000} rows={6} defaultValue={contributor?.biography} />
        )}
      </Field>
      <PortraitField
        key={portrait?.id}
        portrait={portrait === null || address === undefined ? null : { id: portrait.id, address }}
      />
      <LinkFields links={contributor?.links ?? []} />
      <Field label="Place on the masthead" help="Small numbers come first. Empty for those who are not on it.">
        {(given) => (
          <input {...given} type="number" name="position" min={0} step={1} defaultValue={contributor?.position ?? ""} />
        )}
      </Field>
      <div className="deeds">
        <button className="button go" type="submit">
          {contributor === null ? "Add" : "Save"}
        </button>
      </div>
    </ActionForm>
  );
}

function LinkFields({ links }: { links: readonly { label: string; url: string }[] }) {
  const spare = Array.from({ length: spareLinks }, () => ({ label: "", url: "" }));
  const lines = [...links, ...spare].map((link, place) => ({ ...link, number: place + 1 }));
  return (
    <fieldset className="link-fields">
      <legend>Links</legend>
      {lines.map(({ label, url, number }) => (
        <div key={`${number} ${url}`}>
          <input
            name="linkLabel"
            aria-label={`Link ${number}: what it is called`}
            placeholder="Mastodon"
            defaultValue={label}
          />
          <input
            name="linkUrl"
            aria-label={`Link ${number}: address`}
            placeholder="https://"
            defaultValue={url}
            spellCheck={false}
          />
        </div>
      ))}
    </fieldset>
  );
}
