import { parseArgs } from "node:util";
import { emailField } from "@/lib/staff-fields";
import { withDatabase } from "@/server/database/with-database";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { makeEntryLink } from "@/server/staff/make-entry-link";
import { makeFirstLink } from "@/server/staff/make-first-link";
import { resetTotp } from "@/server/staff/remove-totp";
import { siteAddress } from "./launch/site-children";

const usage = `Usage: npm run staff:link [-- E-MAIL [--remove-second-step]]
Without an address: a new link that makes the first account; the older ones stop being good.
With one: a link by which this member of staff sets a new password, good for a day.
--remove-second-step is for somebody who has lost both the authenticator and the recovery codes.`;

type Command = { email: string | null; removeSecondStep: boolean };

function readCommand(args: string[]): Command | null {
  try {
    const options = { "remove-second-step": { type: "boolean", default: false } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [given, ...more] = positionals;
    const removeSecondStep = values["remove-second-step"];
    if (more.length > 0 || (given === undefined && removeSecondStep)) return null;
    return { email: given === undefined ? null : emailField.parse(given), removeSecondStep };
  } catch {
    return null;
  }
}

function print(about: string, path: string): void {
  console.log(`${about}\n${new URL(path, siteAddress(env())).href}`);
}

async function printFirstLink(): Promise<number> {
  const token = await makeFirstLink(db, { now: new Date(), voidOlder: true });
  if (token === null) {
    console.error("There are accounts already: name one by its e-mail address for a link that sets a new password.");
    return 1;
  }
  print("Whoever opens this link makes the first account:", `/admin/first/${token}`);
  return 0;
}

async function printEntryLink(email: string, removeSecondStep: boolean): Promise<number> {
  const staff = await db.staff.findUnique({ where: { email }, select: { id: true } });
  const asked = { staffId: staff?.id ?? "", actor: { kind: "system", name: "setup" }, now: new Date() } as const;
  const made = staff === null ? null : await makeEntryLink(asked);
  if (!made?.ok) {
    console.error(`There is no open account with the address ${email}.`);
    return 1;
  }
  if (removeSecondStep) await resetTotp(asked);
  const about = made.kind === "invitation" ? "takes up the invitation" : "sets a new password";
  print(`Whoever opens this link ${about} of ${made.name}:`, `/admin/${made.kind}/${made.token}`);
  return 0;
}

const command = readCommand(process.argv.slice(2));
if (command === null) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const { email, removeSecondStep } = command;
  process.exitCode = await withDatabase(() =>
    email === null ? printFirstLink() : printEntryLink(email, removeSecondStep),
  );
}
