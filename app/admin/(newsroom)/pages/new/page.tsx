import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageForm } from "@/components/admin/pages/page-form";
import { RoomHead } from "@/components/admin/ui/room-head";
import { may } from "@/lib/permissions";
import { db } from "@/server/db";
import { siteClock } from "@/server/settings/site-clock";
import { requireStaff } from "../../../current-staff";
import { savePageAction } from "../actions";
import "../../../../styles/editor.css";

export const metadata: Metadata = { title: "New page" };

export default async function NewPage() {
  const actor = await requireStaff();
  if (!may(actor, "keep-pages")) notFound();
  const { language } = await siteClock(db);
  return (
    <div className="room">
      <RoomHead title="New page" />
      <PageForm page={null} language={language} mayAddPictures={may(actor, "keep-pictures")} save={savePageAction} />
    </div>
  );
}
