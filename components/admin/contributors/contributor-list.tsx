import { ArticleCount, NamesTable } from "@/components/admin/ui/names-table";
import type { KeptContributorView } from "@/lib/views/kept-names-view";

/** Contributors by name, with what they are here and how much they have written. */
export function ContributorList({ contributors, q }: { contributors: readonly KeptContributorView[]; q: string }) {
  if (contributors.length === 0) {
    return <p>{q === "" ? "There is no contributor yet." : `No contributor is called “${q}”.`}</p>;
  }
  return (
    <NamesTable caption="Contributors" columns={["Staff", "Masthead"]}>
      {contributors.map(({ id, slug, name, role, position, articles, staffName }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/admin/contributors/${id}`}>{name}</a>
            <small>{[role, `/contributor/${slug}`].filter(Boolean).join(" · ")}</small>
          </th>
          <td>{staffName === null ? "Stands alone" : `Is ${staffName}`}</td>
          <td>{position === null ? "" : `Place ${position}`}</td>
          <ArticleCount articles={articles} />
        </tr>
      ))}
    </NamesTable>
  );
}
