import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PictureGrid } from "@/components/admin/pictures/picture-grid";
import { UploadForm } from "@/components/admin/pictures/upload-form";
import { askedAddress, ListPages } from "@/components/admin/ui/list-pages";
import { ListSearch } from "@/components/admin/ui/list-search";
import { RoomHead } from "@/components/admin/ui/room-head";
import { may } from "@/lib/permissions";
import { db } from "@/server/db";
import { listLibrary } from "@/server/media/list-library";
import { firstOf, type SearchParams } from "../../../../(reader)/list-place";
import { requireStaff } from "../../../current-staff";
import { uploadPicture } from "./actions";

export const metadata: Metadata = { title: "Pictures" };

export default async function Library({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  if (!may(actor, "keep-pictures")) notFound();
  const asked = await searchParams;
  const [q, after] = [firstOf(asked.q)?.slice(0, 200) ?? "", firstOf(asked.after) ?? null];
  const { pictures, next } = await listLibrary(db, { words: q, after, actor });
  const path = "/admin/pictures/library";
  return (
    <div className="room with-panel">
      <div className="room-main">
        <RoomHead title="Pictures" about="Everything that was brought in, the newest first." />
        <ListSearch action={path} label="Find a picture" q={q} />
        <PictureGrid pictures={pictures} q={q} />
        <ListPages
          previous={after === null ? null : askedAddress(path, { q })}
          next={next && askedAddress(path, { q, after: next })}
        />
      </div>
      <aside className="panel" aria-label="Bring in a picture">
        <section>
          <h2>Bring in a picture</h2>
          <UploadForm upload={uploadPicture} />
        </section>
      </aside>
    </div>
  );
}
