import type { KeptTopicView } from "@/lib/views/kept-names-view";
import { DeedForm } from "../staff/deed-form";
import type { FormAction } from "../ui/action-form";
import { Field } from "../ui/field";

type Props = {
  topic: KeptTopicView;
  /** Other topics that are offered; any other is good by its address. */
  others: readonly { slug: string; name: string }[];
  merge: FormAction;
  remove: FormAction;
};

/** The ways in which a topic ends: in another one, or, when nothing is about it, altogether. */
export function TopicEnd({ topic: { id, slug, updatedAt, articles }, others, merge, remove }: Props) {
  const fields = { id, updatedAt };
  return (
    <>
      <section>
        <h2>Merge into another topic</h2>
        <DeedForm
          action={merge}
          label="Merge into another topic"
          deed="Merge"
          question={`Its ${articles} articles go to the other topic, and /topic/${slug} leads there for ever. This cannot be taken back.`}
          fields={fields}
        >
          <Field label="The other topic" help="Its address, which the list offers.">
            {(given) => (
              <input {...given} name="intoSlug" list="other-topics" required autoComplete="off" spellCheck={false} />
            )}
          </Field>
          <datalist id="other-topics">
            {others.map((other) => (
              <option key={other.slug} value={other.slug}>
                {other.name}
              </option>
            ))}
          </datalist>
        </DeedForm>
      </section>
      <section>
        <h2>Remove</h2>
        {articles > 0 ? (
          <p>It can be removed once no article is about it.</p>
        ) : (
          <DeedForm
            action={remove}
            label="Remove the topic"
            deed="Remove"
            question={`/topic/${slug} will be found no more.`}
            fields={fields}
          />
        )}
      </section>
    </>
  );
}
