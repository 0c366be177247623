import type { Clockface } from "@/lib/dates";
import type { KeptSettings } from "@/lib/views/kept-settings";
import type { FormAction } from "../ui/action-form";
import { BreakingForm } from "./breaking-form";
import { CrawlersForm } from "./crawlers-form";
import { PaperForm } from "./paper-form";
import { RulesForm } from "./rules-form";

type Props = {
  kept: KeptSettings;
  clock: Clockface;
  now: Date;
  actions: Record<"savePaper" | "saveBreaking" | "saveRules" | "saveCrawlers", FormAction>;
};

/** The settings in four sheets, each saved for itself. */
export function SettingsForms({ kept, clock, now, actions }: Props) {
  return (
    <div className="sheets">
      <section aria-labelledby="settings-breaking">
        <h2 id="settings-breaking">Breaking line</h2>
        <BreakingForm kept={kept} clock={clock} now={now} save={actions.saveBreaking} />
      </section>
      <section aria-labelledby="settings-paper">
        <h2 id="settings-paper">The paper</h2>
        <PaperForm kept={kept} save={actions.savePaper} />
      </section>
      <section aria-labelledby="settings-rules">
        <h2 id="settings-rules">Writing and reading</h2>
        <RulesForm kept={kept} save={actions.saveRules} />
      </section>
      <section aria-labelledby="settings-crawlers">
        <h2 id="settings-crawlers">Crawlers that train models</h2>
        <CrawlersForm kept={kept} save={actions.saveCrawlers} />
      </section>
    </div>
  );
}
