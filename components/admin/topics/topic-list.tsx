import type { KeptTopicView } from "@/lib/views/kept-names-view";

/** Topics by name, with how many articles are about each. */
export function TopicList({ topics, q }: { topics: readonly KeptTopicView[]; q: string }) {
  if (topics.length === 0) return <p>{q === "" ? "There is no topic yet." : `No topic holds “${q}”.`}</p>;
  return (
    <table className="list-table">
      <caption className="visually-hidden">Topics</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Address</th>
          <th scope="col" className="number">
            Articles
          </th>
        </tr>
      </thead>
      <tbody>
        {topics.map(({ id, slug, name, description, articles }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/admin/topics/${id}`}>{name}</a>
              {description !== "" && <small>{description}</small>}
            </th>
            <td className="address">/topic/{slug}</td>
            <td className="number">
              {articles}
              <span className="on-phone"> {articles === 1 ? "article" : "articles"}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
