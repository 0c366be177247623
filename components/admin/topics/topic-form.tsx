import type { KeptTopicView } from "@/lib/views/kept-names-view";
import { ActionForm, type FormAction } from "../ui/action-form";
import { Field } from "../ui/field";
import { KeptFields } from "../ui/kept-fields";
import { LongText } from "../ui/long-text";

/** What a topic is called, where it stands, and what it is; without a topic, a new one. */
export function TopicForm({ topic, save }: { topic: KeptTopicView | null; save: FormAction }) {
  return (
    <ActionForm action={save} label={topic === null ? "Add a topic" : "Change the topic"}>
      <KeptFields kept={topic} />
      <Field label="Name">
        {(given) => <input {...given} name="name" required maxLength={100} defaultValue={topic?.name} />}
      </Field>
      <Field
        label="Address"
        help={
          topic === null
            ? "What follows /topic/. Small letters, digits and hyphens."
            : `What follows /topic/. Readers of /topic/${topic.slug} are led to a new address for ever.`
        }
      >
        {(given) => (
          <input {...given} name="slug" required maxLength={120} defaultValue={topic?.slug} spellCheck={false} />
        )}
      </Field>
      <Field label="Description" help="Above the topic's articles, and for search engines.">
        {(given) => <LongText {...given} name="description" maxLength={1_000} defaultValue={topic?.description} />}
      </Field>
      <div className="deeds">
        <button className="button go" type="submit">
          {topic === null ? "Add" : "Save"}
        </button>
      </div>
    </ActionForm>
  );
}
