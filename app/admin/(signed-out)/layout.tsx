import type { ReactNode } from "react";
import { DoorFrame } from "@/components/admin/door-frame";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";

/** What stands before the door: sign-in, invitations, forgotten passwords. */
export default async function SignedOutLayout({ children }: { children: ReactNode }) {
  const site = await getSite(db);
  return <DoorFrame siteName={site.name}>{children}</DoorFrame>;
}
