import type { Clockface } from "@/lib/dates";
import { wallTimeOf } from "@/lib/schedule-time";
import type { KeptSettings } from "@/lib/views/kept-settings";
import { Moment } from "../moment";
import { ActionForm, type FormAction } from "../ui/action-form";
import { Field } from "../ui/field";
import { BasisField } from "./basis-field";

type Props = { kept: KeptSettings; clock: Clockface; now: Date; save: FormAction };

/** The line above every page, which goes by itself. */
export function BreakingForm({ kept: { settings, breakingSince, updatedAt }, clock, now, save }: Props) {
  const { breakingText, breakingPath, breakingUntil } = settings;
  const isOver = breakingUntil !== null && breakingUntil <= now;
  return (
    <ActionForm action={save} label="Breaking line" done="Readers see it so from now on.">
      <BasisField updatedAt={updatedAt} />
      <p>
        {breakingText === "" && "Nothing is breaking."}
        {breakingText !== "" && breakingSince !== null && (
          <>
            Shown since <Moment at={breakingSince} clock={clock} />
            {isOver && <strong>; it is over</strong>}.
          </>
        )}
      </p>
      <Field label="Line" help="A sentence above every page. Empty takes it away.">
        {(given) => <input {...given} name="breakingText" maxLength={300} defaultValue={breakingText} />}
      </Field>
      <Field label="Leads to" help="An address of this site, such as /world/some-article.">
        {(given) => (
          <input {...given} name="breakingPath" maxLength={2_048} defaultValue={breakingPath} spellCheck={false} />
        )}
      </Field>
      <Field label="Until" help={`Then it goes by itself. Time of ${clock.timeZone}.`}>
        {(given) => (
          <input
            {...given}
            type="datetime-local"
            name="breakingUntil"
            defaultValue={breakingUntil === null ? "" : wallTimeOf(breakingUntil, clock.timeZone)}
          />
        )}
      </Field>
      <div className="deeds">
        <button className="button go" type="submit">
          Save the breaking line
        </button>
      </div>
    </ActionForm>
  );
}
