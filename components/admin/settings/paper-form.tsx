import type { KeptSettings } from "@/lib/views/kept-settings";
import { ActionForm, type FormAction } from "../ui/action-form";
import { Field } from "../ui/field";
import { BasisField } from "./basis-field";

/** The name plate, and where and in which language the paper appears. */
export function PaperForm({
  kept: { settings, environment, updatedAt },
  save,
}: {
  kept: KeptSettings;
  save: FormAction;
}) {
  const { name, strapline, timeZone, language, lettersEmail } = settings;
  return (
    <ActionForm action={save} label="The paper">
      <BasisField updatedAt={updatedAt} />
      <Field label="Name plate">
        {(given) => (
          <input {...given} name="name" maxLength={100} defaultValue={name ?? ""} placeholder={environment.name} />
        )}
      </Field>
      <Field label="Strapline" help="Below the name plate, and what search engines say of the paper.">
        {(given) => <input {...given} name="strapline" maxLength={200} defaultValue={strapline} />}
      </Field>
      <Field label="Time zone" help="In which days begin, dates are printed and schedules are kept.">
        {(given) => (
          <input
            {...given}
            name="timeZone"
            list="time-zones"
            defaultValue={timeZone ?? ""}
            placeholder={environment.timeZone}
            spellCheck={false}
          />
        )}
      </Field>
      <datalist id="time-zones">
        {Intl.supportedValuesOf("timeZone").map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <Field
        label="Language"
        help="A language tag, such as en, en-GB or pt-BR: dates, hyphens and the search follow it."
      >
        {(given) => (
          <input
            {...given}
            name="language"
            defaultValue={language ?? ""}
            placeholder={environment.language}
            spellCheck={false}
          />
        )}
      </Field>
      <Field label="E-mail for letters" help="Offered where comments are closed. Empty offers none.">
        {(given) => <input {...given} type="email" name="lettersEmail" defaultValue={lettersEmail} />}
      </Field>
      <div className="deeds">
        <button className="button" type="submit">
          Save the paper
        </button>
      </div>
    </ActionForm>
  );
}
