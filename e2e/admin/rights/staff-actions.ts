import { randomUUID } from "node:crypto";
import { addMember } from "../../support/newsroom";
import { type ActionRight, type ActionRights, keeps } from "./rights";
import { aColleague } from "./rows";

const ofStaff = (fields: ActionRight["fields"], page = "/admin/staff/[id]") => keeps("keep-staff", page, fields);

const placeFields = () => ({
  name: "Somebody new",
  email: `${randomUUID()}@pilot.example`,
  role: "author",
  contributorId: "",
});

const file = "app/admin/(newsroom)/staff/actions.ts";

/** What is done to the accounts of others. */
export const staffActions: ActionRights = {
  [`${file}#inviteAction`]: ofStaff(placeFields, "/admin/staff/invite"),
  [`${file}#saveStaffAction`]: ofStaff(async ({ pool }) => {
    const { id } = await addMember(pool, "author");
    const { rows } = await pool.query<{ updated_at: Date }>("SELECT updated_at FROM staff WHERE id = $1", [id]);
    return { ...placeFields(), id, updatedAt: rows[0]?.updated_at.toISOString() ?? "" };
  }),
  [`${file}#entryLinkAction`]: ofStaff(aColleague),
  [`${file}#closeAccountAction`]: ofStaff(aColleague),
  [`${file}#reopenAccountAction`]: ofStaff(async (world) => {
    const colleague = await aColleague(world);
    await world.pool.query("UPDATE staff SET disabled_at = now() WHERE id = $1", [colleague.staffId]);
    return colleague;
  }),
  [`${file}#resetTotpAction`]: ofStaff(async (world) => {
    const colleague = await aColleague(world);
    await world.pool.query("UPDATE staff SET totp_secret = 'AAAA', totp_confirmed_at = now() WHERE id = $1", [
      colleague.staffId,
    ]);
    return colleague;
  }),
  [`${file}#endSessionsAction`]: ofStaff(async (world) => ({ ...(await aColleague(world)), sessionId: "" })),
};
