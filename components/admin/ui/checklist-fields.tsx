import { type CheckLevel, type ChecklistChoices, type CheckName, checkLevels, chosenChecks } from "@/lib/checklist";

const checkWords: Record<CheckName, string> = {
  headline: "Headline",
  "headline-length": "Length of the headline",
  standfirst: "Standfirst",
  section: "Section chosen",
  byline: "Byline",
  body: "Text",
  "lead-picture": "Lead picture",
  "alt-text": "Alt text of pictures",
  credit: "Credit of pictures",
  "dead-links": "Links that lead nowhere",
  embargo: "Embargo",
};

const levelWords: Record<CheckLevel, string> = { required: "Required", warned: "Warned of", off: "Not looked at" };

type Props = {
  choices: ChecklistChoices;
  /** What holds where nothing is chosen. */
  inherited: Record<CheckName, CheckLevel>;
  /** Whose it is: "as the site has it". */
  above: string;
};

/** What is looked at before an article comes before readers, and how strictly. Fields are named "check-" and the check. */
export function ChecklistFields({ choices, inherited, above }: Props) {
  return (
    <fieldset className="checklist-fields">
      <legend>Before publishing</legend>
      {chosenChecks.map((name) => (
        <label key={name}>
          <span>{checkWords[name]}</span>
          <select name={`check-${name}`} defaultValue={choices[name] ?? ""}>
            <option value="">
              {levelWords[inherited[name]]} ({above})
            </option>
            {checkLevels.map((level) => (
              <option key={level} value={level}>
                {levelWords[level]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
