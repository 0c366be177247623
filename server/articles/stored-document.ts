import type { ArticleDocument } from "@/blocks/document";
import type { Prisma } from "@/server/generated/prisma/client";

/** A checked body as the database takes it: fields that are absent, instead of fields that are undefined. */
export function storedDocument(document: ArticleDocument): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(document)) as Prisma.InputJsonObject;
}
