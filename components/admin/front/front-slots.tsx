import type { Clockface } from "@/lib/dates";
import { slotBeside, slotNames } from "@/lib/front-slots";
import { wallTimeOf } from "@/lib/schedule-time";
import type { DeskSlot, FrontDeskView } from "@/lib/views/front-desk-view";
import { Moment } from "../moment";
import { ActionForm, type FormAction } from "../ui/action-form";
import { Field } from "../ui/field";
import { ExpectedField } from "./expected-field";

type Props = { desk: FrontDeskView; clock: Clockface; place: FormAction; step: FormAction };

/** The places of the front in reading order, each with what readers would see there and why. */
export function FrontSlots({ desk, clock, place, step }: Props) {
  return (
    <ol className="front-slots">
      {desk.slots.map((slot) => (
        <li key={slot.slot} className={slot.slot === "lead" ? "front-slot is-lead" : "front-slot"}>
          <SlotWords slot={slot} clock={clock} />
          <SlotDeeds slot={slot} desk={desk} step={step} />
          {slot.placement !== null && <SlotForm slot={slot} desk={desk} clock={clock} place={place} />}
        </li>
      ))}
    </ol>
  );
}

function SlotWords({ slot: { slot, placement, card }, clock }: { slot: DeskSlot; clock: Clockface }) {
  return (
    <div className="slot-words">
      <h2>{slotNames[slot]}</h2>
      {card === null ? (
        <p className="slot-open">
          {slot.startsWith("archive-") ? "Empty: nothing is shown." : "Nothing is left to show."}
        </p>
      ) : (
        <p className="slot-headline">
          {card.kicker !== "" && <span className="slot-kicker">{card.kicker} </span>}
          {card.headline}
        </p>
      )}
      <p className="slot-why">
        {placement === null && card !== null && "From the latest"}
        {placement !== null && <strong>Put here</strong>}
        {placement?.headline && ` · its own headline is “${placement.ownHeadline}”`}
        {placement?.endsAt && (
          <>
            {" "}
            · until <Moment at={new Date(placement.endsAt)} clock={clock} />
          </>
        )}
        {placement?.isPublic === false && (
          <strong className="late">
            {" "}
            · “{placement.ownHeadline || "An article that is gone"}” is not public any more and will not be shown
          </strong>
        )}
      </p>
    </div>
  );
}

function SlotDeeds({
  slot: { slot, placement },
  desk,
  step,
}: {
  slot: DeskSlot;
  desk: FrontDeskView;
  step: FormAction;
}) {
  const name = slotNames[slot];
  return (
    <ActionForm action={step} label={name} className="slot-deeds" done="Changed in the draft.">
      <ExpectedField arrangement={desk.arrangement} />
      <input type="hidden" name="slot" value={slot} readOnly />
      <a className="button" href={`/admin/front?slot=${slot}`} aria-label={`Choose an article: ${name}`}>
        Choose
      </a>
      {placement !== null && (
        <>
          <button
            className="button step"
            type="submit"
            name="step"
            value="up"
            aria-label={`Move up: ${name}`}
            disabled={slotBeside(slot, -1) === null}
          >
            ↑
          </button>
          <button
            className="button step"
            type="submit"
            name="step"
            value="down"
            aria-label={`Move down: ${name}`}
            disabled={slotBeside(slot, 1) === null}
          >
            ↓
          </button>
          <button className="button" type="submit" name="step" value="free" aria-label={`Take out: ${name}`}>
            Take out
          </button>
        </>
      )}
    </ActionForm>
  );
}

function SlotForm({ slot: { slot, placement }, desk, clock, place }: Omit<Props, "step"> & { slot: DeskSlot }) {
  if (placement === null) return null;
  const { articleId, headline, kicker, endsAt, ownHeadline } = placement;
  return (
    <details className="slot-form" key={articleId}>
      <summary>Words and end</summary>
      <ActionForm action={place} label={`Words and end: ${slotNames[slot]}`} done="Changed in the draft.">
        <ExpectedField arrangement={desk.arrangement} />
        <input type="hidden" name="slot" value={slot} readOnly />
        <input type="hidden" name="articleId" value={articleId} readOnly />
        <Field label="Headline on the front" help="Empty keeps the article's own.">
          {(given) => (
            <input {...given} name="headline" maxLength={300} defaultValue={headline} placeholder={ownHeadline} />
          )}
        </Field>
        <Field label="Kicker on the front" help="Empty keeps the article's own.">
          {(given) => <input {...given} name="kicker" maxLength={100} defaultValue={kicker} />}
        </Field>
        <Field label="Until" help={`Then it falls out by itself. Time of ${clock.timeZone}; empty for no end.`}>
          {(given) => (
            <input
              {...given}
              type="datetime-local"
              name="endsAt"
              defaultValue={endsAt === null ? "" : wallTimeOf(new Date(endsAt), clock.timeZone)}
            />
          )}
        </Field>
        <div className="deeds">
          <button className="button" type="submit">
            Keep
          </button>
        </div>
      </ActionForm>
    </details>
  );
}
