import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { ContributorEnd } from "@/components/admin/contributors/contributor-end";
import { ContributorForm } from "@/components/admin/contributors/contributor-form";
import { RoomHead } from "@/components/admin/ui/room-head";
import { addresses } from "@/lib/addresses";
import { getKeptContributor, listStaffWithoutByline } from "@/server/contributors/list-contributors";
import { db } from "@/server/db";
import { requireStaff } from "../../../current-staff";
import { joinContributorAction, removeContributorAction, saveContributorAction } from "../actions";
import "../../../../styles/editor.css";

type Props = { params: Promise<{ id: string }> };

const read = cache(async (id: string) => {
  const actor = await requireStaff();
  return z.uuid().safeParse(id).success ? getKeptContributor(db, { actor, id }) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).id))?.name ?? "Contributors" };
}

export default async function ContributorToKeep({ params }: Props) {
  const actor = await requireStaff();
  const contributor = await read((await params).id);
  if (contributor === null) notFound();
  const staff = await listStaffWithoutByline(db, { actor });
  const words = contributor.articles === 1 ? "article" : "articles";
  return (
    <div className="room with-panel">
      <div className="room-main">
        <RoomHead title={contributor.name} about={`${contributor.articles} ${words}`}>
          <a className="button" href={addresses.contributor(contributor.slug)}>
            See the page
          </a>
        </RoomHead>
        <ContributorForm contributor={contributor} save={saveContributorAction} />
      </div>
      <aside className="panel" aria-label="Staff, and removal">
        <ContributorEnd
          contributor={contributor}
          staff={staff}
          join={joinContributorAction}
          remove={removeContributorAction}
        />
      </aside>
    </div>
  );
}
