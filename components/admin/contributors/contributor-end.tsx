import type { ContributorToKeep } from "@/lib/views/kept-names-view";
import { DeedForm } from "../staff/deed-form";
import { ActionForm, type FormAction } from "../ui/action-form";
import { Field } from "../ui/field";

type Props = {
  contributor: ContributorToKeep;
  /** Staff who can be joined with a contributor. */
  staff: readonly { id: string; name: string }[];
  join: FormAction;
  remove: FormAction;
};

/** Which member of staff a contributor is, and how an unused one is taken away. */
export function ContributorEnd({ contributor, staff, join, remove }: Props) {
  const { id, slug, updatedAt, articles, staff: joined } = contributor;
  return (
    <>
      <section>
        <h2>On the staff</h2>
        <ActionForm action={join} label="Join with a member of staff">
          <input type="hidden" name="contributorId" value={id} readOnly />
          <input type="hidden" name="expectedStaffId" value={joined?.id ?? ""} readOnly />
          <Field label="This is" help="New articles of this member of staff begin with this byline.">
            {(given) => (
              <select {...given} name="staffId" defaultValue={joined?.id ?? ""} key={joined?.id}>
                <option value="">Nobody on the staff</option>
                {[...(joined === null ? [] : [joined]), ...staff].map((member) => (
                  <option key={member.id} value={member.id}>
                    {member.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <div className="deeds">
            <button className="button" type="submit">
              Save
            </button>
          </div>
        </ActionForm>
      </section>
      <section>
        <h2>Remove</h2>
        {articles > 0 || joined !== null ? (
          <p>A contributor can be removed who stands in no byline and is nobody on the staff.</p>
        ) : (
          <DeedForm
            action={remove}
            label="Remove the contributor"
            deed="Remove"
            question={`/contributor/${slug} will be found no more.`}
            fields={{ id, updatedAt }}
          />
        )}
      </section>
    </>
  );
}
