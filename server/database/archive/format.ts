import { z } from "zod";

/*
 * A backup is a gzipped tar archive:
 *   backup.json                   what it was made from (BackupHead)
 *   tables/<table>/<number>.copy  the table's rows in PostgreSQL's COPY text format, cut into parts at any byte
 *   media/<path>                  the files of DATA_DIR/media
 *   contents.json                 what must be found in all of that (BackupContents)
 */

export const headName = "backup.json";
export const contentsName = "contents.json";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const backupHead = z.object({
  format: z.literal(1, "was written by a later release of Broadsheet"),
  createdAt: z.iso.datetime(),
  /** In the order in which they were applied. */
  migrations: z.array(z.object({ name: z.string(), checksum: sha256 })).min(1),
  /** Columns in the order of the rows' fields; generated ones are not among them. */
  tables: z.record(z.string(), z.array(z.string())),
});
export type BackupHead = z.infer<typeof backupHead>;

export const backupContents = z.object({
  tables: z.record(z.string(), z.object({ rows: z.number().int(), sha256 })),
  media: z.object({ files: z.number().int(), sha256 }),
  /** The last number that each sequence has given out. */
  sequences: z.record(z.string(), z.string().regex(/^\d+$/)),
});
export type BackupContents = z.infer<typeof backupContents>;

/** What a backup held, or a restore brought, in numbers for a person. */
export type Extent = { tables: number; rows: number; files: number };

export function extentOf({ tables, media }: BackupContents): Extent {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  return { tables: Object.keys(tables).length, rows, files: media.files };
}
