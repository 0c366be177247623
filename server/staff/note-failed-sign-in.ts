import { createHmac, randomBytes } from "node:crypto";
import { actorName } from "@/lib/actor";
import { networkOf } from "@/lib/network-of";
import { db } from "@/server/db";
import { countFailure } from "@/server/staff/throttle";

type FailedSignIn = {
  /** Whose account it was tried at; null for an address that nobody here has. */
  staffId: string | null;
  step: "password" | "code";
  /** The address that asked, as the gateway saw it. */
  address: string;
  now: Date;
};

const door = actorName({ kind: "system", name: "sign-in" });

/** So many tries at an account in one span of the throttle are told one by one; beyond that each tenfold is. */
const toldSingly = 50;

/**
 * Writes into the audit trail that somebody could not sign in. What was typed is not kept, neither the password nor an
 * address that nobody has, which may be a password in the wrong field; of the network a mark is, by which tries from one
 * place are known as such for a day.
 *
 * An attack cannot fill the trail: in each span there is a line for the 1st, 10th, 100th … try at an account from a
 * network, as long as few networks try, and for the 1st, 10th, 100th … of all. All addresses that nobody has count as one
 * account. Whether there is a line is decided inside the one statement, so that a known account asks the database the
 * same as an unknown one.
 */
export async function noteFailedSignIn({ staffId, step, address, now }: FailedSignIn): Promise<void> {
  const account = staffId ?? "nobody";
  const { tries, triesOfAll } = await countFailure(account, address);
  const isTold = (isRound(tries) && triesOfAll <= toldSingly) || isRound(triesOfAll);
  const details = JSON.stringify({ step, network: networkMark(address, now), tries, triesOfAll });
  await db.$executeRaw`
    INSERT INTO audit_entry (at, actor, action, subject, subject_id, details)
    SELECT ${now}::timestamptz, ${door}, 'note-failed-sign-in', 'staff', ${account}, ${details}::jsonb
     WHERE ${isTold}::boolean`;
}

const day = 86_400_000;
let key = { day: Number.NaN, secret: randomBytes(32) };

/**
 * The trail is kept for ever and there are few addresses: a hash of one could be worked out. The secret of the day is in
 * no place but here, so that on the next day nobody can.
 */
function networkMark(address: string, now: Date): string {
  const today = Math.floor(now.getTime() / day);
  if (key.day !== today) key = { day: today, secret: randomBytes(32) };
  return createHmac("sha256", key.secret).update(networkOf(address)).digest("base64url");
}

/** 1, 10, 100 … */
function isRound(count: number): boolean {
  return /^10*$/.test(String(count));
}
