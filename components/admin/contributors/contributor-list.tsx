import type { KeptContributorView } from "@/lib/views/kept-names-view";

/** Contributors by name, with what they are here and how much they have written. */
export function ContributorList({ contributors, q }: { contributors: readonly KeptContributorView[]; q: string }) {
  if (contributors.length === 0) {
    return <p>{q === "" ? "There is no contributor yet." : `No contributor is called “${q}”.`}</p>;
  }
  return (
    <table className="list-table">
      <caption className="visually-hidden">Contributors</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Staff</th>
          <th scope="col">Masthead</th>
          <th scope="col" className="number">
            Articles
          </th>
        </tr>
      </thead>
      <tbody>
        {contributors.map(({ id, slug, name, role, position, articles, staffName }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/admin/contributors/${id}`}>{name}</a>
              <small>{[role, `/contributor/${slug}`].filter(Boolean).join(" · ")}</small>
            </th>
            <td>{staffName === null ? "Stands alone" : `Is ${staffName}`}</td>
            <td>{position === null ? "" : `Place ${position}`}</td>
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
