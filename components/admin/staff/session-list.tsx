import { browserName } from "@/lib/browser-name";
import type { Clockface } from "@/lib/dates";
import type { SessionLine } from "@/lib/staff-view";
import { Moment } from "../moment";
import type { FormAction } from "../ui/action-form";
import { DeedForm } from "./deed-form";

type Props = {
  sessions: readonly (SessionLine & { isThis?: boolean })[];
  clock: Clockface;
  end: FormAction;
  /** Whose they are. */
  staffId: string;
};

/** Where somebody is signed in, each with a way to end it. */
export function SessionList({ sessions, clock, end, staffId }: Props) {
  if (sessions.length === 0) return <p>Signed in nowhere.</p>;
  return (
    <ul className="session-list">
      {sessions.map(({ id, userAgent, createdAt, lastSeenAt, isThis = false }, place) => (
        <li key={id}>
          <div>
            <strong>{browserName(userAgent)}</strong>
            {isThis && " (this browser)"}
            <small>
              Signed in <Moment at={createdAt} clock={clock} />, last used <Moment at={lastSeenAt} clock={clock} />
            </small>
          </div>
          {!isThis && (
            <DeedForm
              action={end}
              label={`End session ${place + 1}, ${browserName(userAgent)}`}
              deed="End"
              done="The session has ended."
              fields={{ staffId, sessionId: id }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
