import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageList } from "@/components/admin/pages/page-list";
import { RoomHead } from "@/components/admin/ui/room-head";
import { db } from "@/server/db";
import { listPages } from "@/server/pages/get-kept-page";
import { siteClock } from "@/server/settings/site-clock";
import { requireStaff } from "../../current-staff";

export const metadata: Metadata = { title: "Pages" };

export default async function Pages() {
  const actor = await requireStaff();
  const [pages, clock] = await Promise.all([listPages(db, { actor }), siteClock(db)]);
  if (pages === null) notFound();
  return (
    <div className="room">
      <RoomHead title="Pages" about="What the newsroom says of itself, linked from the foot of every page.">
        <Link className="button go" href="/admin/pages/new" prefetch={false}>
          Add a page
        </Link>
      </RoomHead>
      <PageList pages={pages} clock={clock} />
    </div>
  );
}
