import type { Metadata } from "next";
import { Account } from "@/components/admin/staff/account";
import { RoomHead } from "@/components/admin/ui/room-head";
import { roleNames } from "@/lib/role-names";
import { db } from "@/server/db";
import { siteClock } from "@/server/settings/site-clock";
import { getSite } from "@/server/site/get-site";
import { drawQrCode } from "@/server/staff/draw-qr-code";
import { enrolTotp } from "@/server/staff/enrol-totp";
import { getAccount } from "@/server/staff/get-account";
import { currentSession, requireStaff } from "../../current-staff";
import * as actions from "./actions";

export const metadata: Metadata = { title: "My account" };

export default async function AccountPage() {
  const actor = await requireStaff();
  const [session, site, clock] = await Promise.all([currentSession(), getSite(db), siteClock(db)]);
  const account = await getAccount(actor, { sessionId: session?.id ?? "", now: new Date() });
  const enrolment = await enrolTotp(actor, site.name);
  return (
    <div className="room">
      <RoomHead title={account.name} about={`${account.email} · ${roleNames[account.role]}`} />
      <Account
        account={account}
        staffId={actor.id}
        clock={clock}
        enrolment={enrolment && { secret: enrolment.secret, drawing: drawQrCode(enrolment.address) }}
        actions={{
          changePassword: actions.changePasswordAction,
          confirmTotp: actions.confirmTotpAction,
          removeTotp: actions.removeTotpAction,
          renewCodes: actions.renewRecoveryCodesAction,
          endSession: actions.endOwnSessionAction,
          endOthers: actions.endOtherSessionsAction,
          signOut: actions.signOutAction,
        }}
      />
    </div>
  );
}
