import { MissingPage } from "@/components/site/missing-page";
import { SiteTime } from "@/components/site/site-time";
import { type Clockface, longDate } from "@/lib/dates";
import { paragraphsOf } from "@/lib/paragraphs";
import type { CardView } from "@/lib/views/card-view";

/** An article stood at this address and was withdrawn; with the notice, where it was taken back with one. */
export function Gone(props: {
  latest: readonly CardView[];
  notice?: { text: string; at: string } | undefined;
  clockface: Clockface;
}) {
  const { latest, notice, clockface } = props;
  if (notice === undefined) {
    return (
      <MissingPage
        name="Withdrawn"
        words="An article stood here, and we have taken it down. When we withdraw something because it was wrong, we say so on our page of corrections."
        latest={latest}
      />
    );
  }
  const { text, at } = notice;
  return (
    <MissingPage name="Retracted" words="An article stood here, and we have taken it back." latest={latest}>
      <section className="retraction" aria-labelledby="notice">
        <h2 className="kicker" id="notice">
          Retraction, <SiteTime instant={at} clockface={clockface} text={longDate(at, clockface)} />
        </h2>
        {paragraphsOf(text).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
    </MissingPage>
  );
}
