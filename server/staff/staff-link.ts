import type { StaffLinkKind } from "@/lib/staff-link-kind";
import { db } from "@/server/db";
import { newToken, tokenHash } from "@/server/staff/token";
import type { Transaction } from "@/server/transaction";

/** How long a link is good, in milliseconds. */
const linkLimits = {
  invitation: 7 * 86_400_000,
  /** Asked for by somebody at the door, and mailed. */
  reset: 3_600_000,
  /** Made by a publisher, or at the terminal, and handed over. */
  handedReset: 86_400_000,
} as const;

type MakeLink = {
  kind: Exclude<StaffLinkKind, "first">;
  staffId: string;
  createdById: string | null;
  limit: keyof typeof linkLimits;
  now: Date;
};

/** The token of a new link of an account. The older ones of the account stop being good. */
export async function makeStaffLink(tx: Transaction, link: MakeLink): Promise<string> {
  const { kind, staffId, createdById, limit, now } = link;
  const token = newToken();
  await tx.staffLink.deleteMany({ where: { staffId, usedAt: null } });
  await tx.staffLink.create({
    data: {
      tokenHash: tokenHash(token),
      kind,
      staffId,
      createdById,
      createdAt: now,
      endsAt: new Date(now.getTime() + linkLimits[limit]),
    },
    select: { tokenHash: true },
  });
  return token;
}

export type StaffLinkView = { name: string; email: string };

/** Whose link this is, while it is good; null otherwise. Looking at it does not use it up: mail programs look too. */
export async function getStaffLink(
  kind: Exclude<StaffLinkKind, "first">,
  token: string,
  now: Date,
): Promise<(StaffLinkView & { staffId: string }) | null> {
  const link = await db.staffLink.findUnique({
    where: { tokenHash: tokenHash(token), kind, usedAt: null, endsAt: { gt: now } },
    select: { staff: { select: { id: true, name: true, email: true, disabledAt: true } } },
  });
  if (!link?.staff || link.staff.disabledAt !== null) return null;
  return { staffId: link.staff.id, name: link.staff.name, email: link.staff.email };
}

/** Whether a link makes the first account: it was printed by this site, and there is no account yet. */
export async function isFirstLink(token: string): Promise<boolean> {
  const link = await db.staffLink.count({ where: { tokenHash: tokenHash(token), kind: "first", usedAt: null } });
  return link === 1 && (await db.staff.count()) === 0;
}

/** Uses a link up, in the transaction of what it is for: of two that hold it at once, one gets it. */
export async function takeStaffLink(
  tx: Transaction,
  { kind, token, now }: { kind: StaffLinkKind; token: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.staffLink.updateMany({
    where: {
      tokenHash: tokenHash(token),
      kind,
      usedAt: null,
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    data: { usedAt: now },
  });
  return count === 1;
}
