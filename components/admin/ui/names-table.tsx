import type { ReactNode } from "react";

type Props = {
  caption: string;
  /** What stands between the name and the number of articles. */
  columns: readonly string[];
  children: ReactNode;
};

/** Names that articles are found under, a row each, which ends with an ArticleCount. */
export function NamesTable({ caption, columns, children }: Props) {
  return (
    <table className="list-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {["Name", ...columns].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col" className="number">
            Articles
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

export function ArticleCount({ articles }: { articles: number }) {
  return (
    <td className="number">
      {articles}
      <span className="on-phone"> {articles === 1 ? "article" : "articles"}</span>
    </td>
  );
}
