import { randomUUID } from "node:crypto";
import type { StaffActor, StaffRole } from "@/lib/actor";
import { db } from "@/server/db";
import { hashPassword } from "@/server/staff/password-hash";
import { newTotpSecret } from "@/server/staff/totp";

/** A password that nothing is wrong with, and its hash, made once for a file of tests. */
export const goodPassword = "four tide gauges hum";
let goodHash: Promise<string> | undefined;

export type TestStaff = StaffActor & { email: string };

/** A member of staff who can sign in with `goodPassword`; `totp` adds a second step, whose secret is given back. */
export async function staffWithPassword(role: StaffRole = "editor"): Promise<TestStaff> {
  goodHash ??= hashPassword(goodPassword);
  const email = `${randomUUID()}@pilot.example`;
  const { id, name } = await db.staff.create({
    data: { email, name: `Some ${role}`, role, passwordHash: await goodHash },
    select: { id: true, name: true },
  });
  return { kind: "staff", id, name, email, role, sectionIds: null, authorsPublish: false, requestKey: null };
}

/** Gives an account a second step; the secret of its authenticator. */
export async function giveSecondStep(staffId: string): Promise<string> {
  const totpSecret = newTotpSecret();
  await db.staff.update({ where: { id: staffId }, data: { totpSecret, totpConfirmedAt: new Date() } });
  return totpSecret;
}

let lastAddress = 0;

/** An address that nothing was tried from yet. */
export function newAddress(): string {
  lastAddress += 1;
  return `198.51.${Math.floor(lastAddress / 250)}.${lastAddress % 250}`;
}
