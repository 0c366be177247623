import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { StaffMember } from "@/components/admin/staff/staff-member";
import { RoomHead } from "@/components/admin/ui/room-head";
import { db } from "@/server/db";
import { siteClock } from "@/server/settings/site-clock";
import { getStaffMember, listStaffChoices } from "@/server/staff/get-staff-member";
import { requireStaff } from "../../../current-staff";
import * as actions from "../actions";

type Props = { params: Promise<{ id: string }> };

const read = cache(async (id: string) => {
  const actor = await requireStaff();
  return z.uuid().safeParse(id).success ? getStaffMember(id, { actor, now: new Date() }) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await read((await params).id);
  return { title: member?.name ?? "Staff" };
}

export default async function StaffMemberPage({ params }: Props) {
  const actor = await requireStaff();
  const member = await read((await params).id);
  if (member === null) notFound();
  const [choices, clock] = await Promise.all([listStaffChoices(actor), siteClock(db)]);
  return (
    <div className="room">
      <RoomHead title={member.name} about={member.email} />
      <StaffMember
        member={member}
        choices={choices}
        clock={clock}
        isOneself={member.id === actor.id}
        actions={{
          save: actions.saveStaffAction,
          makeLink: actions.entryLinkAction,
          close: actions.closeAccountAction,
          reopen: actions.reopenAccountAction,
          resetTotp: actions.resetTotpAction,
          endSessions: actions.endSessionsAction,
        }}
      />
    </div>
  );
}
