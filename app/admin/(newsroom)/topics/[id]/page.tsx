import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { TopicEnd } from "@/components/admin/topics/topic-end";
import { TopicForm } from "@/components/admin/topics/topic-form";
import { RoomHead } from "@/components/admin/ui/room-head";
import { addresses } from "@/lib/addresses";
import { db } from "@/server/db";
import { getKeptTopic, listTopics } from "@/server/topics/list-topics";
import { requireStaff } from "../../../current-staff";
import { mergeTopicsAction, removeTopicAction, saveTopicAction } from "../actions";

type Props = { params: Promise<{ id: string }> };

const read = cache(async (id: string) => {
  const actor = await requireStaff();
  return z.uuid().safeParse(id).success ? getKeptTopic(db, { actor, id }) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await read((await params).id))?.name ?? "Topics" };
}

export default async function TopicToKeep({ params }: Props) {
  const actor = await requireStaff();
  const topic = await read((await params).id);
  if (topic === null) notFound();
  const others = (await listTopics(db, { actor, place: {} }))?.items.filter(({ id }) => id !== topic.id) ?? [];
  const words = topic.articles === 1 ? "article" : "articles";
  return (
    <div className="room with-panel">
      <div className="room-main">
        <RoomHead title={topic.name} about={`${topic.articles} ${words}`}>
          <a className="button" href={addresses.topic(topic.slug)}>
            See the page
          </a>
        </RoomHead>
        <TopicForm topic={topic} save={saveTopicAction} />
      </div>
      <aside className="panel" aria-label="The end of the topic">
        <TopicEnd topic={topic} others={others} merge={mergeTopicsAction} remove={removeTopicAction} />
      </aside>
    </div>
  );
}
