import type { Clockface } from "@/lib/dates";
import type { FrontDeskView } from "@/lib/views/front-desk-view";
import { Moment } from "../moment";
import { DeedForm } from "../staff/deed-form";
import { ActionForm, type FormAction } from "../ui/action-form";
import { ExpectedField } from "./expected-field";

type Props = { desk: FrontDeskView; clock: Clockface; publish: FormAction; discard: FormAction };

/** Whether the front differs from what readers see, what publishing would change, and the deed itself. */
export function PublishFront({ desk: { draft, changes, arrangement, liveNumber }, clock, publish, discard }: Props) {
  return (
    <section className="publish">
      <h2>{draft === null ? "As readers see it" : "A draft"}</h2>
      {draft !== null && (
        <>
          <p>
            Last changed by {draft.by ?? "somebody who has left"}, <Moment at={new Date(draft.at)} clock={clock} />.
            Readers do not see it yet.
          </p>
          {draft.isBehind && (
            <p>
              <strong className="late">Another arrangement was published since this draft was begun.</strong> Publishing
              the draft replaces it, as follows.
            </p>
          )}
          {changes.length === 0 ? (
            <p>It is the same as what readers see.</p>
          ) : (
            <ul className="changes">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
        </>
      )}
      <p>
        <a className="button wide" href="/admin/preview/front" target="_blank" rel="noreferrer">
          See the front like this
        </a>
      </p>
      {/* Stays when the draft has gone with it, so that its answer can be read. */}
      <ActionForm action={publish} label="Publish the front" done="Readers see it from now on.">
        <ExpectedField arrangement={arrangement} />
        <input type="hidden" name="expectedNumber" value={liveNumber} readOnly />
        <button className="button go wide" type="submit" disabled={draft === null}>
          Publish the front
        </button>
      </ActionForm>
      {draft !== null && (
        <DeedForm
          action={discard}
          label="Throw the draft away"
          deed="Throw the draft away"
          question="Everything that was arranged since the last publication goes."
          fields={{ expected: JSON.stringify(arrangement) }}
        />
      )}
    </section>
  );
}
