import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ContributorList } from "@/components/admin/contributors/contributor-list";
import { askedAddress, ListPages } from "@/components/admin/ui/list-pages";
import { ListSearch } from "@/components/admin/ui/list-search";
import { RoomHead } from "@/components/admin/ui/room-head";
import { listContributors } from "@/server/contributors/list-contributors";
import { db } from "@/server/db";
import { firstOf, listPlace, type SearchParams } from "../../../(reader)/list-place";
import { requireStaff } from "../../current-staff";

export const metadata: Metadata = { title: "Contributors" };

export default async function Contributors({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const q = firstOf((await searchParams).q) ?? "";
  const page = await listContributors(db, { actor, q, place: await listPlace(searchParams) });
  if (page === null) notFound();
  const { items, previousCursor: before, nextCursor: after } = page;
  const path = "/admin/contributors";
  return (
    <div className="room">
      <RoomHead title="Contributors" about="The names in bylines, on the staff or not.">
        <Link className="button go" href="/admin/contributors/new" prefetch={false}>
          Add a contributor
        </Link>
      </RoomHead>
      <ListSearch action={path} label="Find a contributor" q={q} />
      <ContributorList contributors={items} q={q} />
      <ListPages
        previous={before && askedAddress(path, { q, before })}
        next={after && askedAddress(path, { q, after })}
      />
    </div>
  );
}
