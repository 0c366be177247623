import type { Clockface } from "@/lib/dates";
import { roleNames } from "@/lib/role-names";
import type { StaffLine } from "@/lib/staff-view";
import { Moment } from "../moment";

const stateWords: Record<StaffLine["state"], string> = {
  open: "",
  invited: "Invited, not taken up yet",
  closed: "Account closed",
};

/** Everybody who can come into the newsroom, and as what. */
export function StaffList({ staff, clock }: { staff: readonly StaffLine[]; clock: Clockface }) {
  return (
    <table className="list-table">
      <caption className="visually-hidden">The staff</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Sections</th>
          <th scope="col">Second step</th>
          <th scope="col">Last seen</th>
        </tr>
      </thead>
      <tbody>
        {staff.map(({ id, name, email, role, sections, state, hasSecondStep, lastSeenAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/admin/staff/${id}`}>{name}</a>
              <small>{[email, stateWords[state]].filter(Boolean).join(" · ")}</small>
            </th>
            <td>{roleNames[role]}</td>
            <td>{sections.length === 0 ? "All" : sections.join(", ")}</td>
            <td>{hasSecondStep ? "Second step" : "Password alone"}</td>
            <td>{lastSeenAt === null ? "Signed out" : <Moment at={lastSeenAt} clock={clock} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
