import type { Clockface } from "@/lib/dates";
import type { RedirectView } from "@/lib/views/redirect-view";
import { Moment } from "../moment";
import { DeedForm } from "../staff/deed-form";
import type { FormAction } from "../ui/action-form";

type Props = { items: readonly RedirectView[]; q: string; clock: Clockface; remove: FormAction };

/** Addresses that lead on, the newest first. */
export function RedirectList({ items, q, clock, remove }: Props) {
  if (items.length === 0) {
    return <p>{q === "" ? "No address leads on yet." : `No redirect holds “${q}”.`}</p>;
  }
  return (
    <table className="list-table">
      <caption className="visually-hidden">Redirects</caption>
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">Leads to</th>
          <th scope="col">Since</th>
          <th scope="col">
            <span className="visually-hidden">Remove</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ fromPath, articleId, toPath, leadsTo, headline, createdAt }) => (
          <tr key={fromPath}>
            <th scope="row" className="address">
              {fromPath}
            </th>
            <td className="address">
              {leadsTo === null ? "An article that is not public" : <a href={leadsTo}>{leadsTo}</a>}
              {headline !== null && <small>{headline}</small>}
            </td>
            <td>
              <Moment at={new Date(createdAt)} clock={clock} />
            </td>
            <td>
              <DeedForm
                action={remove}
                label={`Remove the redirect from ${fromPath}`}
                deed="Remove"
                question={`${fromPath} will be found no more.`}
                fields={{ fromPath, articleId: articleId ?? "", toPath: toPath ?? "" }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
