import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { TopicList } from "@/components/admin/topics/topic-list";
import { askedAddress, ListPages } from "@/components/admin/ui/list-pages";
import { ListSearch } from "@/components/admin/ui/list-search";
import { RoomHead } from "@/components/admin/ui/room-head";
import { db } from "@/server/db";
import { listTopics } from "@/server/topics/list-topics";
import { firstOf, listPlace, type SearchParams } from "../../../(reader)/list-place";
import { requireStaff } from "../../current-staff";

export const metadata: Metadata = { title: "Topics" };

export default async function Topics({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const q = firstOf((await searchParams).q) ?? "";
  const page = await listTopics(db, { actor, q, place: await listPlace(searchParams) });
  if (page === null) notFound();
  const { items, previousCursor: before, nextCursor: after } = page;
  const path = "/admin/topics";
  return (
    <div className="room">
      <RoomHead title="Topics" about="What articles are about, across all sections.">
        <Link className="button go" href="/admin/topics/new" prefetch={false}>
          Add a topic
        </Link>
      </RoomHead>
      <ListSearch action={path} label="Find a topic" q={q} />
      <TopicList topics={items} q={q} />
      <ListPages
        previous={before && askedAddress(path, { q, before })}
        next={after && askedAddress(path, { q, after })}
      />
    </div>
  );
}
