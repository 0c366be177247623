import type { ReactNode } from "react";
import { NewsroomFrame } from "@/components/admin/newsroom-frame";
import { newsroomRooms } from "@/lib/newsroom-rooms";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import { requireStaff } from "../current-staff";

export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const [actor, site] = await Promise.all([requireStaff(), getSite(db)]);
  return (
    <NewsroomFrame siteName={site.name} rooms={newsroomRooms(actor)} staffName={actor.name}>
      {children}
    </NewsroomFrame>
  );
}
