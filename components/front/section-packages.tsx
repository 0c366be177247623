import type { FrontPackage } from "@/lib/views/front-view";
import type { SiteView } from "@/lib/views/site-view";
import { SectionPackage } from "./section-package";

/** A package of so few articles leaves the line half empty, and shares it with the next of its kind. */
const fewArticles = 2;

/** The sections on the front: full ones across the page, small ones two by two. */
export function SectionPackages(props: { packages: readonly FrontPackage[]; sections: SiteView["sections"] }) {
  const inner = new Map(props.sections.map((section) => [section.id, section.inner]));
  const show = (sectionPackage: FrontPackage, half?: "above" | "beside") => (
    <SectionPackage
      key={sectionPackage.section.id}
      sectionPackage={sectionPackage}
      inner={inner.get(sectionPackage.section.id) ?? []}
      half={half}
    />
  );
  return rowsOf(props.packages).map(([first, second]) => {
    if (second === undefined) return show(first);
    const half = isIllustrated(first) === isIllustrated(second) ? "above" : "beside";
    return (
      <div key={first.section.id} className="page grid gap-x-gap tablet:grid-cols-2">
        {show(first, half)}
        {show(second, half)}
      </div>
    );
  });
}

/** A tall picture beside a neighbour with words alone would leave a hole under the words. */
function isIllustrated({ cards: [first] }: FrontPackage): boolean {
  return first !== undefined && first.picture !== null;
}

type Row = [FrontPackage, FrontPackage?];

/** The packages in order, except that a small one takes the next small one to its side. */
function rowsOf(packages: readonly FrontPackage[]): Row[] {
  const rows: Row[] = [];
  let open: Row | undefined;
  for (const sectionPackage of packages) {
    const small = sectionPackage.shape !== "opinion" && sectionPackage.cards.length <= fewArticles;
    if (small && open !== undefined) {
      open[1] = sectionPackage;
      open = undefined;
    } else {
      const row: Row = [sectionPackage];
      rows.push(row);
      if (small) open = row;
    }
  }
  return rows;
}
