import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddRedirect } from "@/components/admin/redirects/add-redirect";
import { RedirectList } from "@/components/admin/redirects/redirect-list";
import { askedAddress, ListPages } from "@/components/admin/ui/list-pages";
import { ListSearch } from "@/components/admin/ui/list-search";
import { RoomHead } from "@/components/admin/ui/room-head";
import { db } from "@/server/db";
import { listRedirects } from "@/server/redirects/list-redirects";
import { siteClock } from "@/server/settings/site-clock";
import { firstOf, type SearchParams } from "../../../(reader)/list-place";
import { requireStaff } from "../../current-staff";
import { addRedirect, takeRedirectAway, takeRedirects } from "./actions";

export const metadata: Metadata = { title: "Redirects" };

export default async function Redirects({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const asked = await searchParams;
  const [q, after] = [firstOf(asked.q) ?? "", firstOf(asked.after)];
  const [page, clock] = await Promise.all([listRedirects(db, { actor, q, after }), siteClock(db)]);
  if (page === null) notFound();
  const path = "/admin/redirects";
  return (
    <div className="room with-panel">
      <div className="room-main">
        <RoomHead title="Redirects" about="Addresses that are no longer used, and where they lead: for ever, by 301." />
        <ListSearch action={path} label="Find an address" q={q} />
        <RedirectList items={page.items} q={q} clock={clock} remove={takeRedirectAway} />
        <ListPages
          previous={after === undefined ? null : askedAddress(path, { q })}
          next={page.next === null ? null : askedAddress(path, { q, after: page.next })}
        />
      </div>
      <aside className="panel" aria-label="New redirects">
        <AddRedirect add={addRedirect} take={takeRedirects} />
      </aside>
    </div>
  );
}
