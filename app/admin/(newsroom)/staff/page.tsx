import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { StaffList } from "@/components/admin/staff/staff-list";
import { RoomHead } from "@/components/admin/ui/room-head";
import { db } from "@/server/db";
import { siteClock } from "@/server/settings/site-clock";
import { listStaff } from "@/server/staff/list-staff";
import { requireStaff } from "../../current-staff";

export const metadata: Metadata = { title: "Staff" };

export default async function Staff() {
  const actor = await requireStaff();
  const [staff, clock] = await Promise.all([listStaff(actor), siteClock(db)]);
  if (staff === null) notFound();
  return (
    <div className="room">
      <RoomHead title="Staff" about="Everybody who can come into the newsroom, and as what.">
        <Link className="button go" href="/admin/staff/invite" prefetch={false}>
          Invite somebody
        </Link>
      </RoomHead>
      <StaffList staff={staff} clock={clock} />
    </div>
  );
}
