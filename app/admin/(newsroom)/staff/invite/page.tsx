import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkForm } from "@/components/admin/staff/link-form";
import { PlaceFields } from "@/components/admin/staff/place-fields";
import { RoomHead } from "@/components/admin/ui/room-head";
import { may } from "@/lib/permissions";
import { listStaffChoices } from "@/server/staff/get-staff-member";
import { requireStaff } from "../../../current-staff";
import { inviteAction } from "../actions";

export const metadata: Metadata = { title: "Invite somebody" };

export default async function InviteStaff() {
  const actor = await requireStaff();
  if (!may(actor, "keep-staff")) notFound();
  const choices = await listStaffChoices(actor);
  return (
    <div className="room">
      <RoomHead title="Invite somebody" about="The link of the invitation is good for seven days, once." />
      <LinkForm action={inviteAction} label="Invite somebody" deed="Make the invitation" goes>
        <PlaceFields place={null} choices={choices} />
      </LinkForm>
    </div>
  );
}
