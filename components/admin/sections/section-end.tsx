import type { KeptSectionView } from "@/lib/views/kept-section-view";
import { DeedForm } from "../staff/deed-form";
import type { FormAction } from "../ui/action-form";
import { Field } from "../ui/field";

type Props = { section: KeptSectionView; sections: readonly KeptSectionView[]; remove: FormAction };

/** How a section is taken away, and where its articles go. */
export function SectionEnd({ section: { id, slug, updatedAt, articles }, sections, remove }: Props) {
  if (sections.some(({ parentId }) => parentId === id)) {
    return <p>Other sections lie inside this one. Take them out, or remove them, first.</p>;
  }
  const others = sections.filter((other) => other.id !== id);
  return (
    <DeedForm
      action={remove}
      label="Remove the section"
      deed="Remove"
      question={`The section goes. With another section chosen, its articles and the readers of /${slug} go there.`}
      fields={{ id, updatedAt }}
    >
      <Field
        label={articles > 0 ? `Move its ${articles} articles to` : "Lead its readers to"}
        help="Their addresses lead to the new ones for ever."
      >
        {(given) => (
          <select {...given} name="moveTo" defaultValue="" required={articles > 0}>
            <option value="">{articles > 0 ? "Choose a section" : "Nowhere"}</option>
            {others.map(({ id: otherId, name }) => (
              <option key={otherId} value={otherId}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </DeedForm>
  );
}
