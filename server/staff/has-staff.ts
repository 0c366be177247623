import { db } from "@/server/db";

/** Whether there is any account yet. */
export async function hasStaff(): Promise<boolean> {
  return (await db.staff.findFirst({ select: { id: true } })) !== null;
}
