import { randomUUID } from "node:crypto";
import { newTotpSecret, totpCode } from "../../../server/staff/totp";
import { addMember } from "../../support/newsroom";
import type { Fields } from "./ask";
import type { ActionRight, ActionRights } from "./rights";
import type { Asker, World } from "./world";

const password = "six lanterns on a quay";

/** Somebody new of the same role: what is done to one's own account can be the end of a session, or done once only. */
async function somebodyNew({ pool }: World, { member, ...asker }: Asker): Promise<Asker> {
  return { ...asker, member: member && (await addMember(pool, member.role, { password })) };
}

const own = (fields: (world: World, staffId: string) => Fields | Promise<Fields>): ActionRight => ({
  right: "staff",
  page: "/admin/account",
  asker: somebodyNew,
  fields: (world, { member }) => fields(world, member?.id ?? world.colleague.id),
});

async function beginSecondStep({ pool }: World, staffId: string): Promise<string> {
  const secret = newTotpSecret();
  await pool.query("UPDATE staff SET totp_secret = $2 WHERE id = $1 AND totp_secret IS NULL", [staffId, secret]);
  return secret;
}

async function withSecondStep(world: World, staffId: string): Promise<Fields> {
  await beginSecondStep(world, staffId);
  await world.pool.query("UPDATE staff SET totp_confirmed_at = now() WHERE id = $1", [staffId]);
  return { password };
}

async function addSession({ pool }: World, staffId: string): Promise<string> {
  const id = randomUUID();
  await pool.query(
    "INSERT INTO session (token_hash, id, staff_id, ends_at) VALUES ($1::text, $1::text::uuid, $2, now() + interval '1 day')",
    [id, staffId],
  );
  return id;
}

const file = "app/admin/(newsroom)/account/actions.ts";

/** What everybody does to their own account, and nobody to another's. */
export const accountActions: ActionRights = {
  [`${file}#changePasswordAction`]: own(() => ({ current: password, password: "twelve gulls on a mast" })),
  [`${file}#confirmTotpAction`]: own(async (world, staffId) => ({
    code: totpCode(await beginSecondStep(world, staffId), new Date()),
    password,
  })),
  [`${file}#removeTotpAction`]: own(withSecondStep),
  [`${file}#renewRecoveryCodesAction`]: own(withSecondStep),
  [`${file}#endOwnSessionAction`]: own(async (world, staffId) => ({
    staffId,
    sessionId: await addSession(world, staffId),
  })),
  // Whatever account the form names, the session of another is not found in the asker's own.
  [`${file}#endOwnSessionAction, of a colleague`]: {
    right: "nobody",
    page: "/admin/account",
    // Who has no second step is offered one by the page itself, whatever is sent to it.
    asker: async (world, asker) => {
      const somebody = await somebodyNew(world, asker);
      if (somebody.member) await withSecondStep(world, somebody.member.id);
      return somebody;
    },
    fields: async (world) => ({
      staffId: world.colleague.id,
      sessionId: await addSession(world, world.colleague.id),
    }),
  },
  [`${file}#endOtherSessionsAction`]: own(async (world, staffId) => {
    await addSession(world, staffId);
    return {};
  }),
  [`${file}#signOutAction`]: own(() => ({})),
};

const door = (page: string, fields: Fields): ActionRight => ({ right: "door", page, fields: () => fields });

const byLink = { token: "no-token-of-ours", name: "Eve", password: "twelve gulls on a mast" };

/** What is asked for before the door, without a secret that opens anything. */
export const doorActions: ActionRights = {
  // That it failed is written down.
  "app/admin/(signed-out)/sign-in/actions.ts#signInAction": {
    ...door("/admin/sign-in", { email: "nobody@pilot.example", password: "not the password" }),
    triesAreKept: true,
  },
  "app/admin/(signed-out)/sign-in/actions.ts#secondStepAction": door("/admin/sign-in", { code: "000000" }),
  "app/admin/(signed-out)/forgotten/actions.ts#forgottenAction": door("/admin/forgotten", {
    email: "no@pilot.example",
  }),
  "app/admin/(signed-out)/first/[token]/actions.ts#firstAccountAction": door("/admin/first/[token]", {
    ...byLink,
    email: "eve@evil.example",
  }),
  "app/admin/(signed-out)/invitation/[token]/actions.ts#acceptInvitationAction": door(
    "/admin/invitation/[token]",
    byLink,
  ),
  "app/admin/(signed-out)/reset/[token]/actions.ts#resetPasswordAction": door("/admin/reset/[token]", {
    ...{ token: byLink.token, password: byLink.password },
  }),
};
