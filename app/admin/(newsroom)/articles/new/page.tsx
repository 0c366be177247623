import type { Metadata } from "next";
import { BeginArticle } from "@/components/admin/articles/begin-article";
import { may } from "@/lib/permissions";
import { db } from "@/server/db";
import { openSections } from "@/server/desk/list-choices";
import { requireStaff } from "../../../current-staff";
import { begin } from "../actions";

export const metadata: Metadata = { title: "New article" };

export default async function NewArticle() {
  const actor = await requireStaff();
  return (
    <BeginArticle sections={await openSections(db, actor)} mayAddSection={may(actor, "keep-sections")} action={begin} />
  );
}
