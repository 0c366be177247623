import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageForm } from "@/components/admin/pages/page-form";
import { DeedForm } from "@/components/admin/staff/deed-form";
import { RoomHead } from "@/components/admin/ui/room-head";
import { LaterDocument } from "@/components/editor/room/later-document";
import { addresses } from "@/lib/addresses";
import { may } from "@/lib/permissions";
import { db } from "@/server/db";
import { getKeptPage } from "@/server/pages/get-kept-page";
import { siteClock } from "@/server/settings/site-clock";
import { requireStaff } from "../../../current-staff";
import { removePageAction, savePageAction } from "../actions";
import "../../../../styles/editor.css";

type Props = { params: Promise<{ slug: string }> };

export const metadata: Metadata = { title: "A page" };

export default async function PageToKeep({ params }: Props) {
  const actor = await requireStaff();
  const [page, { language }] = await Promise.all([
    getKeptPage(db, { actor, slug: (await params).slug }),
    siteClock(db),
  ]);
  if (page === null) notFound();
  if (page === "later-document") return <LaterDocument />;
  const { slug, title, updatedAt } = page;
  return (
    <div className="room">
      <RoomHead title={title} about={`/${slug}`}>
        <a className="button" href={addresses.page(slug)}>
          See the page
        </a>
      </RoomHead>
      <PageForm page={page} language={language} mayAddPictures={may(actor, "keep-pictures")} save={savePageAction} />
      <DeedForm
        action={removePageAction}
        label="Remove the page"
        deed="Remove the page"
        question={`/${slug} will be found no more.`}
        fields={{ slug, updatedAt }}
      />
    </div>
  );
}
