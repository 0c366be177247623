import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContributorForm } from "@/components/admin/contributors/contributor-form";
import { RoomHead } from "@/components/admin/ui/room-head";
import { may } from "@/lib/permissions";
import { requireStaff } from "../../../current-staff";
import { saveContributorAction } from "../actions";
import "../../../../styles/editor.css";

export const metadata: Metadata = { title: "New contributor" };

export default async function NewContributor() {
  const actor = await requireStaff();
  if (!may(actor, "keep-contributors")) notFound();
  return (
    <div className="room">
      <RoomHead title="New contributor" />
      <ContributorForm contributor={null} save={saveContributorAction} />
    </div>
  );
}
