import { trainingCrawlers } from "@/lib/crawlers";
import type { KeptSettings } from "@/lib/views/kept-settings";
import { ActionForm, type FormAction } from "../ui/action-form";
import { BasisField } from "./basis-field";

/** What robots.txt says to those who gather text to train models. Search engines are never among them. */
export function CrawlersForm({ kept: { settings, updatedAt }, save }: { kept: KeptSettings; save: FormAction }) {
  return (
    <ActionForm action={save} label="Crawlers that train models">
      <BasisField updatedAt={updatedAt} />
      <p>
        They are asked by <a href="/robots.txt">robots.txt</a> to stay away unless you allow them. None of them decides
        whether readers find the site.
      </p>
      <fieldset className="checklist-fields">
        <legend>Crawlers</legend>
        {trainingCrawlers.map(({ name, operator }) => (
          <label key={name}>
            <span>
              {name} <small>{operator}</small>
            </span>
            <select name={`crawler-${name}`} defaultValue={settings.crawlers[name] ?? ""}>
              <option value="">Refused (as proposed)</option>
              <option value="refuse">Refused</option>
              <option value="allow">Allowed</option>
            </select>
          </label>
        ))}
      </fieldset>
      <div className="deeds">
        <button className="button" type="submit">
          Save the crawlers
        </button>
      </div>
    </ActionForm>
  );
}
