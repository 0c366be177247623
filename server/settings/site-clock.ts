import type { Clockface } from "@/lib/dates";
import { env } from "@/server/env";
import type { Transaction } from "@/server/transaction";

/** The site's time zone and language: the newsroom's settings, or else the environment. */
export async function siteClock(tx: Pick<Transaction, "settings">): Promise<Clockface> {
  const set = await tx.settings.findUnique({ where: { id: 1 }, select: { timeZone: true, language: true } });
  return { timeZone: set?.timeZone ?? env().siteTimeZone, language: set?.language ?? env().siteLanguage };
}
