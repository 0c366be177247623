import type { Check, CheckName } from "@/lib/checklist";

const names: Record<CheckName, string> = {
  headline: "Headline",
  "headline-length": "Length of the headline",
  standfirst: "Standfirst",
  section: "Section",
  byline: "Byline",
  body: "Text",
  "lead-picture": "Lead picture",
  "alt-text": "Alt texts",
  credit: "Credits",
  "dead-links": "Links inside the site",
  embargo: "Embargo",
};

/** Leads to the place in the sheet that a check speaks of. */
function show(blockId: string): void {
  const block = document.querySelector<HTMLElement>(`[data-id="${CSS.escape(blockId)}"]`);
  block?.scrollIntoView({ block: "center" });
  block?.focus({ preventScroll: true });
}

/** What is looked at before publishing: what is met in one line, what is not in a sentence each. */
export function Checklist({ checks }: { checks: readonly Check[] }) {
  const open = checks.filter(({ isMet }) => !isMet);
  const met = checks.length - open.length;
  return (
    <div className="checklist">
      <ul aria-label="Checklist">
        {open.map(({ name, level, sentence, blockIds }) => (
          <li key={name} className={level === "required" ? "check-required" : "check-warned"}>
            <strong>{level === "required" ? `${names[name]}: needed` : names[name]}</strong> {sentence}
            {blockIds.map((id, place) => (
              <button key={id} type="button" className="button quiet" onClick={() => show(id)}>
                {blockIds.length === 1 ? "Show it" : `Show ${place + 1}`}
              </button>
            ))}
          </li>
        ))}
        {met > 0 && (
          <li className="check-met">
            <details>
              <summary>{open.length === 0 ? `All ${met} checks are met` : `${met} more are met`}</summary>
              {checks
                .filter(({ isMet }) => isMet)
                .map(({ name }) => names[name])
                .join(", ")}
            </details>
          </li>
        )}
      </ul>
    </div>
  );
}
