import type { CheckLevel, CheckName } from "@/lib/checklist";
import { tints } from "@/lib/tint";
import type { KeptSectionView } from "@/lib/views/kept-section-view";
import { ActionForm, type FormAction } from "../ui/action-form";
import { ChecklistFields } from "../ui/checklist-fields";
import { Field } from "../ui/field";
import { KeptFields } from "../ui/kept-fields";
import { LongText } from "../ui/long-text";

type Props = {
  /** Null adds one. */
  section: KeptSectionView | null;
  /** Where a new one stands among the others. */
  position: number;
  inherited: Record<CheckName, CheckLevel>;
  save: FormAction;
};

/** What a section is called, where it stands, how it looks, and what holds for its articles. */
export function SectionForm({ section, position, inherited, save }: Props) {
  return (
    <ActionForm action={save} label={section === null ? "Add a section" : "Change the section"}>
      <KeptFields kept={section} />
      <input type="hidden" name="position" value={section?.position ?? position} readOnly />
      <input type="hidden" name="parentId" value={section?.parentId ?? ""} readOnly />
      <Field label="Name">
        {(given) => <input {...given} name="name" required maxLength={100} defaultValue={section?.name} />}
      </Field>
      <Field
        label="Address"
        help={
          section === null
            ? "The first part of the addresses of its articles. Small letters, digits and hyphens."
            : `Readers of /${section.slug} and of every article below it are led to a new address for ever.`
        }
      >
        {(given) => (
          <input {...given} name="slug" required maxLength={120} defaultValue={section?.slug} spellCheck={false} />
        )}
      </Field>
      <Field label="Description" help="Above the section's articles, and for search engines.">
        {(given) => <LongText {...given} name="description" maxLength={1_000} defaultValue={section?.description} />}
      </Field>
      <fieldset className="tints">
        <legend>Tint</legend>
        {tints.map((tint) => (
          <label key={tint} className={`tint-${tint}`}>
            <input type="radio" name="tint" value={tint} defaultChecked={tint === (section?.tint ?? "ink")} />
            <span className="tint-sample">{tint}</span>
          </label>
        ))}
      </fieldset>
      <Field label="Comments" help="Closed: those made before can be read. Off: nothing is said of comments.">
        {(given) => (
          <select {...given} name="commentPolicy" defaultValue={section?.commentPolicy ?? ""}>
            <option value="">As the site has it</option>
            <option value="closed">Closed</option>
            <option value="off">Off</option>
          </select>
        )}
      </Field>
      <ChecklistFields choices={section?.checklist ?? {}} inherited={inherited} above="as the site has it" />
      <div className="deeds">
        <button className="button go" type="submit">
          {section === null ? "Add" : "Save"}
        </button>
      </div>
    </ActionForm>
  );
}
