import type { Transaction } from "@/server/transaction";

/** The addresses that a section had before, each "/slug". What stands below one of them stands below the section now. */
export async function formerSectionPaths(tx: Transaction, sectionPath: string): Promise<string[]> {
  const rows = await tx.redirect.findMany({ where: { toPath: sectionPath }, select: { fromPath: true } });
  return rows.map((row) => row.fromPath).filter((path) => /^\/[^/]+$/.test(path));
}
