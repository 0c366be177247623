import type { Actor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import type { KeptTopicView, NamedPage } from "@/lib/views/kept-names-view";
import type { ListPlace } from "@/lib/views/list-view";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";
import { namedOrder, namedPage, namedRows } from "@/server/lists/named-page";

type Row = Omit<KeptTopicView, "updatedAt"> & { updatedAt: Date };

const columns = Prisma.sql`
  t.id, t.slug, t.name, t.description, t.updated_at AS "updatedAt",
  (SELECT count(*)::int FROM article_topic WHERE topic_id = t.id) AS articles`;

/** One page of the topics by name, those whose name or address holds `q`; null for those who may not keep them. */
export async function listTopics(
  db: PrismaClient,
  { actor, place, q = "" }: { actor: Actor; place: ListPlace; q?: string },
): Promise<NamedPage<KeptTopicView> | null> {
  if (!may(actor, "keep-topics")) return null;
  const rows = await db.$queryRaw<Row[]>`
    WITH t AS MATERIALIZED (${namedRows("topic", { place, q })}) SELECT ${columns} FROM t ${namedOrder("t", place)}`;
  return namedPage(rows.map(topicView), place);
}

/** A topic to be changed; null when there is none, or for those who may not keep them. */
export async function getKeptTopic(
  db: PrismaClient,
  { actor, id }: { actor: Actor; id: string },
): Promise<KeptTopicView | null> {
  if (!may(actor, "keep-topics")) return null;
  const [row] = await db.$queryRaw<Row[]>`SELECT ${columns} FROM topic t WHERE t.id = ${id}::uuid`;
  return row === undefined ? null : topicView(row);
}

function topicView({ updatedAt, ...row }: Row): KeptTopicView {
  return { ...row, updatedAt: updatedAt.toISOString() };
}
