import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PingList } from "@/components/admin/ping-list";
import { RoomHead } from "@/components/admin/ui/room-head";
import { db } from "@/server/db";
import { listPings } from "@/server/pings/list-pings";
import { siteClock } from "@/server/settings/site-clock";
import { requireStaff } from "../../current-staff";

export const metadata: Metadata = { title: "Pings" };

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export default async function Pings({ searchParams }: Props) {
  const actor = await requireStaff();
  const { after } = await searchParams;
  const cursor = typeof after === "string" ? after : null;
  const [page, clock] = await Promise.all([listPings(db, { actor, cursor }), siteClock(db)]);
  if (page === null) notFound();
  return (
    <div className="room">
      <RoomHead
        title="Pings"
        about="What search engines and feed hubs were told of changes. What fails is tried again for ten hours."
      />
      <PingList page={page} clock={clock} isFirst={cursor === null} />
    </div>
  );
}
