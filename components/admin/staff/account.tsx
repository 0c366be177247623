import type { Clockface } from "@/lib/dates";
import type { QrDrawing } from "@/lib/qr-drawing";
import type { AccountView } from "@/lib/staff-view";
import { Moment } from "../moment";
import type { FormAction } from "../ui/action-form";
import { DeedForm } from "./deed-form";
import { NewPasswordField } from "./new-password-field";
import { PasswordField } from "./password-field";
import { SecondStep } from "./second-step";
import { SessionList } from "./session-list";

type Deed = "changePassword" | "confirmTotp" | "removeTotp" | "renewCodes" | "endSession" | "endOthers" | "signOut";

type Props = {
  account: AccountView;
  staffId: string;
  clock: Clockface;
  enrolment: { secret: string; drawing: QrDrawing } | null;
  actions: Record<Deed, FormAction>;
};

/** One's own account: password, second step, and where one is signed in. */
export function Account({ account, staffId, clock, enrolment, actions }: Props) {
  const { sessions, passwordChangedAt } = account;
  return (
    <div className="member">
      <section aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <SessionList sessions={sessions} clock={clock} end={actions.endSession} staffId={staffId} />
        <div className="deeds">
          <DeedForm action={actions.signOut} label="Sign out" deed="Sign out" />
          {sessions.length > 1 && (
            <DeedForm action={actions.endOthers} label="Other browsers" deed="Sign out everywhere else" />
          )}
        </div>
      </section>
      <section aria-labelledby="password">
        <h2 id="password">Password</h2>
        {passwordChangedAt !== null && (
          <p>
            Last changed <Moment at={passwordChangedAt} clock={clock} />.
          </p>
        )}
        <DeedForm action={actions.changePassword} label="Password" deed="Change the password">
          {/* The fields of a changed password are empty again. */}
          <div className="form" key={passwordChangedAt?.toISOString()}>
            <PasswordField label="Present password" name="current" autoComplete="current-password" />
            <NewPasswordField label="New password" />
          </div>
        </DeedForm>
      </section>
      <section aria-labelledby="second-step">
        <h2 id="second-step">Second step</h2>
        <SecondStep enrolment={enrolment} codesLeft={account.recoveryCodes} actions={actions} />
      </section>
    </div>
  );
}
