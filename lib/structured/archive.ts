import type { BreadcrumbList, CollectionPage } from "schema-dts";
import { addresses } from "@/lib/addresses";
import { calendarName } from "@/lib/dates";
import type { ArchiveView } from "@/lib/views/archive-view";
import type { SiteView } from "@/lib/views/site-view";
import type { Crumb } from "./breadcrumbs";
import { cardItems, type ListedPage, listThings } from "./collection-page";

/** A page of the archive with what it lists, and the way to it by year and month. */
export function archiveThings(
  page: ListedPage,
  archive: ArchiveView,
  site: SiteView,
): [CollectionPage, BreadcrumbList] {
  return listThings(page, itemsOf(archive, site), { site, above: above(archive, site) });
}

function itemsOf(archive: ArchiveView, { language }: SiteView): Crumb[] {
  const named = ({ date, url }: { date: string; url: string }) => ({ name: calendarName(date, language), url });
  switch (archive.level) {
    case "all":
      return archive.years.map(named);
    case "year":
      return archive.months.map(named);
    case "month":
      return archive.days.map(named);
    case "day":
      return cardItems(archive.list.cards);
  }
}

function above(archive: ArchiveView, { language }: SiteView): Crumb[] {
  if (archive.level === "all") return [];
  const { date } = archive;
  const parts = [date.slice(0, 4), date.slice(0, 7)].filter((part) => part.length < date.length);
  return [
    { name: "Archive", url: addresses.archive() },
    ...parts.map((part) => ({ name: calendarName(part, language), url: addresses.archive(part) })),
  ];
}
