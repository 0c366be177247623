import { type AuditLine, type AuditPage, type AuditQuestion, auditQuery } from "@/lib/audit-view";
import type { Clockface } from "@/lib/dates";
import { Moment } from "./moment";
import { Field } from "./ui/field";

type Choices = { staff: readonly { id: string; name: string }[]; actions: readonly string[] };

type Props = {
  page: AuditPage;
  question: AuditQuestion;
  choices: Choices;
  clock: Clockface;
  isFirst: boolean;
};

/** The trail with its search. */
export function AuditTrail({ page, question, choices, clock, isFirst }: Props) {
  return (
    <>
      <AuditSearch question={question} choices={choices} />
      {page.lines.length === 0 ? (
        <p>Nothing was found. Look for less.</p>
      ) : (
        <table className="list-table audit">
          <caption className="visually-hidden">The audit trail, newest first</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">To what</th>
              <th scope="col">Details</th>
            </tr>
          </thead>
          <tbody>
            {page.lines.map((line) => (
              <tr key={line.id}>
                <td>
                  <Moment at={line.at} clock={clock} />
                </td>
                <td>{line.actor}</td>
                <td>{actionWords(line.action)}</td>
                <td>
                  {line.subject}{" "}
                  <a className="audit-id" href={`/admin/audit?${auditQuery({ subjectId: line.subjectId })}`}>
                    {line.subjectId}
                  </a>
                </td>
                <td>
                  <Details line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <nav className="deeds" aria-label="Pages">
        {!isFirst && <a href={`/admin/audit?${auditQuery(question)}`}>Newest</a>}
        {page.olderCursor !== null && (
          <a href={`/admin/audit?${auditQuery(question, { after: page.olderCursor })}`}>Older</a>
        )}
      </nav>
    </>
  );
}

function AuditSearch({ question, choices }: { question: AuditQuestion; choices: Choices }) {
  return (
    <search>
      <form className="filters" action="/admin/audit">
        <Field label="Who">
          {(given) => (
            <select {...given} name="staffId" defaultValue={question.staffId ?? ""}>
              <option value="">Everybody</option>
              {choices.staff.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="What">
          {(given) => (
            <select {...given} name="action" defaultValue={question.action ?? ""}>
              <option value="">Everything</option>
              {choices.actions.map((action) => (
                <option key={action} value={action}>
                  {actionWords(action)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="To what (its id)">
          {(given) => <input {...given} name="subjectId" defaultValue={question.subjectId} />}
        </Field>
        <Field label="From">
          {(given) => <input {...given} type="date" name="from" defaultValue={question.from} />}
        </Field>
        <Field label="Until">
          {(given) => <input {...given} type="date" name="until" defaultValue={question.until} />}
        </Field>
        <button className="button" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}

/** "publish-article" as words. */
function actionWords(action: string): string {
  const words = action.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function Details({ line }: { line: AuditLine }) {
  const entries = Object.entries(line.details);
  if (entries.length === 0) return null;
  return (
    <details>
      <summary>{entries.map(([name]) => name).join(", ")}</summary>
      <dl className="audit-details">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === "string" ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
