import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SectionForm } from "@/components/admin/sections/section-form";
import { RoomHead } from "@/components/admin/ui/room-head";
import { db } from "@/server/db";
import { inheritedLevels } from "@/server/sections/inherited-levels";
import { listSections } from "@/server/sections/list-sections";
import { requireStaff } from "../../../current-staff";
import { saveSectionAction } from "../actions";

export const metadata: Metadata = { title: "New section" };

export default async function NewSection() {
  const actor = await requireStaff();
  const [sections, inherited] = await Promise.all([listSections(db, { actor }), inheritedLevels(db, null)]);
  if (sections === null) notFound();
  const position = sections.filter(({ parentId }) => parentId === null).length;
  return (
    <div className="room">
      <RoomHead title="New section" about="It stands at the end of the bar; its place can be changed afterwards." />
      <SectionForm section={null} position={position} inherited={inherited} save={saveSectionAction} />
    </div>
  );
}
