import type { Clockface } from "@/lib/dates";
import type { StaffChoices, StaffMemberView } from "@/lib/staff-view";
import type { FormAction } from "../ui/action-form";
import { DeedForm } from "./deed-form";
import { LinkForm } from "./link-form";
import { PlaceFields } from "./place-fields";
import { SessionList } from "./session-list";

type Props = {
  member: StaffMemberView;
  choices: StaffChoices;
  clock: Clockface;
  /** A publisher who looks at the own entry. */
  isOneself: boolean;
  actions: Record<"save" | "makeLink" | "close" | "reopen" | "resetTotp" | "endSessions", FormAction>;
};

/** One member of staff: the place in the newsroom, the ways in, and where somebody is signed in. */
export function StaffMember({ member, choices, clock, isOneself, actions }: Props) {
  const { id, state } = member;
  const fields = { staffId: id };
  return (
    <div className="member">
      <section aria-labelledby="place">
        <h2 id="place">Place in the newsroom</h2>
        <DeedForm
          action={actions.save}
          label="Place in the newsroom"
          deed="Save"
          fields={{ id, updatedAt: member.updatedAt.toISOString() }}
        >
          {/* After a change the fields are those of the new state. */}
          <div className="form" key={member.updatedAt.toISOString()}>
            <PlaceFields place={member} choices={choices} />
          </div>
        </DeedForm>
      </section>
      <section aria-labelledby="ways-in">
        <h2 id="ways-in">Ways in</h2>
        {state === "closed" ? (
          <>
            <p>The account is closed: nobody can sign in with it. What was written stays.</p>
            <DeedForm action={actions.reopen} label="Open the account" deed="Open the account again" fields={fields} />
          </>
        ) : (
          <>
            <p>{state === "invited" ? "The invitation has not been taken up yet." : "The account is open."}</p>
            <LinkForm action={actions.makeLink} label="Way in" deed={linkDeed(state)}>
              <input type="hidden" name="staffId" value={id} />
            </LinkForm>
            {member.hasSecondStep && !isOneself && (
              <DeedForm
                action={actions.resetTotp}
                label="Second step"
                deed="Remove the second step"
                question="The account is then open to the password alone, and all its sessions end. Do this when authenticator and recovery codes are lost."
                fields={fields}
              />
            )}
            <DeedForm
              action={actions.close}
              label="Close the account"
              deed="Close the account"
              question={`${member.name} is signed out everywhere and cannot sign in. What was written stays. The account can be opened again.`}
              fields={fields}
            />
          </>
        )}
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">Sessions</h2>
        <SessionList sessions={member.sessions} clock={clock} end={actions.endSessions} staffId={id} />
        {member.sessions.length > 1 && (
          <DeedForm
            action={actions.endSessions}
            label="All sessions"
            deed="End all sessions"
            fields={{ ...fields, sessionId: "" }}
          />
        )}
      </section>
    </div>
  );
}

function linkDeed(state: "open" | "invited"): string {
  return state === "invited" ? "Make a new invitation link" : "Make a link for a new password";
}
