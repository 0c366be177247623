import { PageFrame } from "@/components/site/page-frame";
import type { ListView } from "@/lib/views/list-view";
import type { SiteView } from "@/lib/views/site-view";
import type { TopicView } from "@/lib/views/topic-view";
import { ListName } from "./list-name";
import { ListTop } from "./list-top";
import { Pagination } from "./pagination";
import { River } from "./river";
import { splitList } from "./split-list";

/** Everything about one thing, from whatever section. */
export function TopicPage(props: { site: SiteView; topic: TopicView; list: ListView; now: Date }) {
  const { site, topic, list, now } = props;
  const { top, rest } = splitList(list);
  return (
    <PageFrame site={site} now={now}>
      <div className="page">
        <ListName name={topic.name} description={topic.description} />
        {list.cards.length === 0 && <p className="day">Nothing about this has been published yet.</p>}
        <ListTop cards={top} clockface={site} />
        <River cards={rest} clockface={site} />
        <Pagination list={list} path={topic.url} />
      </div>
    </PageFrame>
  );
}
