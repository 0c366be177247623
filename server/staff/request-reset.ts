import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { sendMail } from "@/server/mail/send-mail";
import { resetLetter } from "@/server/mail/staff-letters";
import { actingStaff } from "@/server/staff/acting-staff";
import { makeStaffLink } from "@/server/staff/staff-link";
import { type Turn, takeTurn } from "@/server/staff/throttle";
import { inTransaction } from "@/server/transaction";

export type RequestReset = {
  /** In lower case. */
  email: string;
  address: string;
  siteName: string;
  /** The address of a link by its token. */
  linkOf: (token: string) => string;
  now: Date;
};

/**
 * Asks for a link to set a new password. The answer is the same, and as quick, for addresses that nobody here has: what is
 * to be done is given back as `afterwards`, to be done when the answer has left.
 */
export async function requestReset(
  asked: RequestReset,
): Promise<{ ok: true; afterwards: () => Promise<void> } | Exclude<Turn, { ok: true }>> {
  const turn = await takeTurn({ kind: "letters", account: asked.email, address: asked.address });
  if (!turn.ok) return turn;
  return { ok: true, afterwards: () => mailResetLink(asked) };
}

async function mailResetLink({ email, siteName, linkOf, now }: RequestReset): Promise<void> {
  const made = await inTransaction(async (tx) => {
    const staff = await tx.staff.findUnique({
      where: { email, disabledAt: null, passwordHash: { not: null } },
      select: { id: true, name: true, role: true },
    });
    if (staff === null) return null;
    const token = await makeStaffLink(tx, { kind: "reset", staffId: staff.id, createdById: null, limit: "reset", now });
    const subject = { subject: "staff", subjectId: staff.id };
    await writeAuditEntry(tx, { actor: actingStaff(staff), at: now, action: "request-reset", ...subject });
    return { name: staff.name, token };
  });
  if (made === null) return;
  const sent = await sendMail(
    resetLetter({ to: email, name: made.name, siteName, link: linkOf(made.token) }, "one hour"),
  );
  // Nobody waits for this any more; whoever keeps the site has to learn of it.
  if (!sent.ok) console.error(`A link for a new password could not be mailed: ${sent.reason}`);
}
