import { ArticleCount, NamesTable } from "@/components/admin/ui/names-table";
import type { KeptTopicView } from "@/lib/views/kept-names-view";

/** Topics by name, with how many articles are about each. */
export function TopicList({ topics, q }: { topics: readonly KeptTopicView[]; q: string }) {
  if (topics.length === 0) return <p>{q === "" ? "There is no topic yet." : `No topic holds “${q}”.`}</p>;
  return (
    <NamesTable caption="Topics" columns={["Address"]}>
      {topics.map(({ id, slug, name, description, articles }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/admin/topics/${id}`}>{name}</a>
            {description !== "" && <small>{description}</small>}
          </th>
          <td className="address">/topic/{slug}</td>
          <ArticleCount articles={articles} />
        </tr>
      ))}
    </NamesTable>
  );
}
