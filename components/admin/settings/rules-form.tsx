import { checkLevelsOf } from "@/lib/checklist";
import type { KeptSettings } from "@/lib/views/kept-settings";
import { ActionForm, type FormAction } from "../ui/action-form";
import { ChecklistFields } from "../ui/checklist-fields";
import { Field } from "../ui/field";
import { BasisField } from "./basis-field";

/** What holds for every article, wherever a section or the article itself does not say otherwise. */
export function RulesForm({ kept: { settings, updatedAt }, save }: { kept: KeptSettings; save: FormAction }) {
  const { commentPolicy, feedText, authorsPublish, checklist } = settings;
  return (
    <ActionForm action={save} label="Writing and reading">
      <BasisField updatedAt={updatedAt} />
      <Field label="Comments" help="Closed: those made before can be read. Off: nothing is said of comments.">
        {(given) => (
          <select {...given} name="commentPolicy" defaultValue={commentPolicy}>
            <option value="closed">Closed</option>
            <option value="off">Off</option>
          </select>
        )}
      </Field>
      <Field label="Feeds carry" help="Whoever takes the whole text need not come to the site for it.">
        {(given) => (
          <select {...given} name="feedText" defaultValue={feedText}>
            <option value="summary">The summary of each article</option>
            <option value="full">The whole text of each article</option>
          </select>
        )}
      </Field>
      <label className="check">
        <input type="checkbox" name="authorsPublish" defaultChecked={authorsPublish} />
        <span>Authors publish their own articles; otherwise they hand them to an editor</span>
      </label>
      <ChecklistFields choices={checklist} inherited={checkLevelsOf()} above="as proposed" />
      <div className="deeds">
        <button className="button" type="submit">
          Save the rules
        </button>
      </div>
    </ActionForm>
  );
}
