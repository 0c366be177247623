import type { Clockface } from "@/lib/dates";
import type { KeptPageLine } from "@/lib/views/kept-page-view";
import { Moment } from "../moment";

/** The pages of the newsroom, by title. */
export function PageList({ pages, clock }: { pages: readonly KeptPageLine[]; clock: Clockface }) {
  if (pages.length === 0)
    return <p>There is no page yet. Readers look for one about the paper, and one about privacy.</p>;
  return (
    <table className="list-table">
      <caption className="visually-hidden">Pages</caption>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col">Address</th>
          <th scope="col">Changed</th>
        </tr>
      </thead>
      <tbody>
        {pages.map(({ slug, title, updatedAt }) => (
          <tr key={slug}>
            <th scope="row">
              <a href={`/admin/pages/${slug}`}>{title}</a>
            </th>
            <td className="address">/{slug}</td>
            <td>
              <Moment at={new Date(updatedAt)} clock={clock} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
