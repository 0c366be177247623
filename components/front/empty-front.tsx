import type { SiteView } from "@/lib/views/site-view";

/** A paper on the day before its first edition. */
export function EmptyFront({ site }: { site: SiteView }) {
  return (
    <div className="page">
      <div className="list-name">
        <h2 className="text-second">The first edition is being set</h2>
        <p>Nothing has been published in {site.name} yet. What its newsroom publishes will stand here.</p>
      </div>
    </div>
  );
}
