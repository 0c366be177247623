import { SiteTime } from "@/components/site/site-time";
import { type Clockface, clockTime, longDate } from "@/lib/dates";
import type { CorrectionKind, CorrectionView } from "@/lib/views/article-view";

const kindNames: Record<CorrectionKind, string> = {
  clarification: "Clarification",
  correction: "Correction",
  retraction: "Retraction",
};

export function correctionKindName(kind: CorrectionKind): string {
  return kindNames[kind];
}

/** What was wrong and has been put right, with the time at which it was. Nothing when nothing was. */
export function Corrections({
  corrections,
  clockface,
}: {
  corrections: readonly CorrectionView[];
  clockface: Clockface;
}) {
  if (corrections.length === 0) return null;
  const headId = `corrections-${corrections[0]?.id}`;
  return (
    <section className="corrections" aria-labelledby={headId}>
      <h2 className="unseen" id={headId}>
        {corrections.every(({ kind }) => kind === "retraction") ? "Retraction" : "Corrections"}
      </h2>
      {corrections.map((correction) => (
        <div className="correction" key={correction.id}>
          <p className="kicker">
            {kindNames[correction.kind]},{" "}
            <SiteTime
              instant={correction.publishedAt}
              clockface={clockface}
              text={`${longDate(correction.publishedAt, clockface)}, ${clockTime(correction.publishedAt, clockface)}`}
            />
          </p>
          <p>{correction.text}</p>
        </div>
      ))}
    </section>
  );
}
