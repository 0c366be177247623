import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { SectionOrderList } from "@/components/admin/sections/section-order-list";
import { RoomHead } from "@/components/admin/ui/room-head";
import { db } from "@/server/db";
import { listSections } from "@/server/sections/list-sections";
import { requireStaff } from "../../current-staff";
import { orderSectionsAction } from "./actions";

export const metadata: Metadata = { title: "Sections" };

export default async function Sections() {
  const actor = await requireStaff();
  const sections = await listSections(db, { actor });
  if (sections === null) notFound();
  return (
    <div className="room">
      <RoomHead title="Sections" about="In the order of the bar on every page.">
        <Link className="button go" href="/admin/sections/new" prefetch={false}>
          Add a section
        </Link>
      </RoomHead>
      {sections.length === 0 ? (
        <p>There is no section yet.</p>
      ) : (
        <SectionOrderList sections={sections} order={orderSectionsAction} />
      )}
    </div>
  );
}
