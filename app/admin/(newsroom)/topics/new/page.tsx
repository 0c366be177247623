import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TopicForm } from "@/components/admin/topics/topic-form";
import { RoomHead } from "@/components/admin/ui/room-head";
import { may } from "@/lib/permissions";
import { requireStaff } from "../../../current-staff";
import { saveTopicAction } from "../actions";

export const metadata: Metadata = { title: "New topic" };

export default async function NewTopic() {
  const actor = await requireStaff();
  if (!may(actor, "keep-topics")) notFound();
  return (
    <div className="room">
      <RoomHead title="New topic" />
      <TopicForm topic={null} save={saveTopicAction} />
    </div>
  );
}
