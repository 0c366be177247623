import { staffRoles } from "@/lib/actor";
import { roleNames, roleRights } from "@/lib/role-names";
import type { StaffChoices, StaffMemberView } from "@/lib/staff-view";
import { Field } from "../ui/field";

type Place = Pick<StaffMemberView, "name" | "email" | "role" | "sectionIds" | "contributorId">;

/** Who somebody is in the newsroom: name, address, role, sections, and under whose name they write. */
export function PlaceFields({ place, choices }: { place: Place | null; choices: StaffChoices }) {
  return (
    <>
      <Field label="Name" help="As colleagues know it.">
        {(given) => <input {...given} name="name" required maxLength={200} defaultValue={place?.name} />}
      </Field>
      <Field label="E-mail address" help="For signing in; in lower case.">
        {(given) => <input {...given} type="email" name="email" required defaultValue={place?.email} />}
      </Field>
      <fieldset className="checks">
        <legend>Role</legend>
        {staffRoles.map((role) => (
          <label key={role}>
            <input type="radio" name="role" value={role} required defaultChecked={role === (place?.role ?? "author")} />
            <span>
              {roleNames[role]}
              <small className="field-help">{roleRights[role]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="checks">
        <legend>Sections</legend>
        <p className="field-help">
          None ticked: the rights hold everywhere. Some ticked: they hold there, and in the sections inside them.
        </p>
        {choices.sections.map(({ id, name, isInner }) => (
          <label key={id} className={isInner ? "inner" : undefined}>
            <input
              type="checkbox"
              name="sectionIds"
              value={id}
              defaultChecked={place?.sectionIds.includes(id) ?? false}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <Field
        label="Byline"
        help="The contributor under whose name this person writes; it is proposed for new articles."
      >
        {(given) => (
          <select {...given} name="contributorId" defaultValue={place?.contributorId ?? ""}>
            <option value="">None</option>
            {choices.contributors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
