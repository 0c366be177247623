"use server";

import { z } from "zod";
import { staffRoles } from "@/lib/actor";
import { listField, optionalField } from "@/lib/form-fields";
import { emailField, staffNameField } from "@/lib/staff-fields";
import { closeAccount, reopenAccount } from "@/server/staff/close-account";
import { endSessions } from "@/server/staff/end-sessions";
import { inviteStaff } from "@/server/staff/invite-staff";
import { makeEntryLink } from "@/server/staff/make-entry-link";
import { resetTotp } from "@/server/staff/remove-totp";
import { saveStaff } from "@/server/staff/save-staff";
import { staffAction } from "../../staff-action";
import { handOverLink } from "./hand-over-link";

const placeFields = {
  name: staffNameField,
  email: emailField,
  role: z.enum(staffRoles),
  sectionIds: listField(z.uuid()),
  contributorId: optionalField(z.uuid()),
};

const member = z.object({ staffId: z.uuid() });

export const inviteAction = staffAction(z.object(placeFields), async ({ actor, input: place, now }) => {
  const result = await inviteStaff({ place, actor, now });
  if (!result.ok) return result;
  const { name, email } = place;
  return handOverLink({ kind: "invitation", token: result.token, name, email });
});

export const saveStaffAction = staffAction(
  z.object({ ...placeFields, id: z.uuid(), updatedAt: z.coerce.date() }),
  ({ actor, input: { id, updatedAt, ...place }, now }) => saveStaff({ existing: { id, updatedAt }, place, actor, now }),
);

export const entryLinkAction = staffAction(member, async ({ actor, input: { staffId }, now }) => {
  const result = await makeEntryLink({ staffId, actor, now });
  return result.ok ? handOverLink(result) : result;
});

export const closeAccountAction = staffAction(member, ({ actor, input: { staffId }, now }) =>
  closeAccount({ staffId, actor, now }),
);

export const reopenAccountAction = staffAction(member, ({ actor, input: { staffId }, now }) =>
  reopenAccount({ staffId, actor, now }),
);

export const resetTotpAction = staffAction(member, ({ actor, input: { staffId }, now }) =>
  resetTotp({ staffId, actor, now }),
);

export const endSessionsAction = staffAction(
  z.object({ staffId: z.uuid(), sessionId: optionalField(z.uuid()) }),
  ({ actor, input: { staffId, sessionId }, now }) => endSessions({ staffId, sessionId, actor, now }),
);
