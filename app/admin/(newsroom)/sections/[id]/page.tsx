import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SectionEnd } from "@/components/admin/sections/section-end";
import { SectionForm } from "@/components/admin/sections/section-form";
import { RoomHead } from "@/components/admin/ui/room-head";
import { addresses } from "@/lib/addresses";
import { db } from "@/server/db";
import { inheritedLevels } from "@/server/sections/inherited-levels";
import { listSections } from "@/server/sections/list-sections";
import { requireStaff } from "../../../current-staff";
import { removeSectionAction, saveSectionAction } from "../actions";

type Props = { params: Promise<{ id: string }> };

const read = cache(async (id: string) => {
  const sections = await listSections(db, { actor: await requireStaff() });
  return { sections: sections ?? [], section: sections?.find((section) => section.id === id) ?? null };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).id)).section?.name ?? "Sections" };
}

export default async function SectionToKeep({ params }: Props) {
  const { section, sections } = await read((await params).id);
  if (section === null) notFound();
  const inherited = await inheritedLevels(db, section.parentId);
  const words = section.articles === 1 ? "article" : "articles";
  return (
    <div className="room with-panel">
      <div className="room-main">
        <RoomHead title={section.name} about={`${section.articles} ${words}`}>
          <a className="button" href={addresses.section(section.slug)}>
            See the page
          </a>
        </RoomHead>
        <SectionForm section={section} position={section.position} inherited={inherited} save={saveSectionAction} />
      </div>
      <aside className="panel" aria-label="The end of the section">
        <section>
          <h2>Remove</h2>
          <SectionEnd section={section} sections={sections} remove={removeSectionAction} />
        </section>
      </aside>
    </div>
  );
}
