import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { PictureForm } from "@/components/admin/pictures/picture-form";
import { PictureUses } from "@/components/admin/pictures/picture-uses";
import { RoomHead } from "@/components/admin/ui/room-head";
import { db } from "@/server/db";
import { getKeptPicture } from "@/server/media/get-kept-picture";
import { requireStaff } from "../../../../current-staff";
import { removePictureAction, savePictureAction } from "../actions";
import "../../../../../styles/editor.css";

type Props = { params: Promise<{ id: string }> };

const read = cache(async (id: string) => {
  const actor = await requireStaff();
  return z.uuid().safeParse(id).success ? getKeptPicture(db, { actor, id }) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).id))?.altText || "A picture" };
}

export default async function PictureToKeep({ params }: Props) {
  const picture = await read((await params).id);
  if (picture === null) notFound();
  return (
    <div className="room with-panel">
      <div className="room-main">
        <RoomHead title="A picture" about={`${picture.width} × ${picture.height} pixels`} />
        <PictureForm picture={picture} save={savePictureAction} />
      </div>
      <aside className="panel" aria-label="Where it is shown">
        <PictureUses picture={picture} remove={removePictureAction} />
      </aside>
    </div>
  );
}
