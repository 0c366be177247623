import type { BlockContext } from "../context";
import { RunningText } from "../running-text";
import { plainText, type Text } from "../text";
import type { Table } from "./schema";

/** Characters that fit beside each other on a phone; a cell of text may break after about fourteen. */
const roomOnPhone = 44;
const longestUnbroken = 14;

export function TableBlock({ block }: { block: Table; context: BlockContext }) {
  const captionId = `table-${block.id}`;
  const scrolls = needsRoom(block);
  const table = (
    <table className="data-table">
      {block.caption && <caption id={captionId}>{block.caption}</caption>}
      <thead>
        <tr>
          {block.columns.map((column, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name of their own and never move.
            <HeadCell key={place} head={column.head} number={column.align === "number"} />
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never move.
          <Row key={place} cells={row} block={block} />
        ))}
      </tbody>
    </table>
  );
  return (
    <div className={scrolls && block.columns.length > 5 ? "table-block reaching" : "table-block"}>
      {scrolls ? (
        // A keyboard must be able to scroll what a finger can; only then is the region worth a stop and a name.
        <section
          className="scroll scrolls"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
          tabIndex={0}
          {...(block.caption
            ? { "aria-labelledby": captionId }
            : { "aria-label": `Table: ${block.columns.map(({ head }) => plainText(head)).join(", ")}` })}
        >
          {table}
        </section>
      ) : (
        table
      )}
      {block.source && <p className="table-source">Source: {block.source}</p>}
    </div>
  );
}

function HeadCell({ head, number }: { head: Text; number: boolean }) {
  const className = number ? "number" : undefined;
  if (plainText(head).trim() === "") return <td className={className} />;
  return (
    <th scope="col" className={className}>
      <RunningText text={head} />
    </th>
  );
}

function Row({ cells, block }: { cells: Text[]; block: Table }) {
  return (
    <tr>
      {cells.map((cell, place) => {
        const className = block.columns[place]?.align === "number" ? "number" : undefined;
        return block.rowHeads && place === 0 && plainText(cell).trim() !== "" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name of their own and never move.
          <th key={place} scope="row" className={className}>
            <RunningText text={cell} />
          </th>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <td key={place} className={className}>
            <RunningText text={cell} />
          </td>
        );
      })}
    </tr>
  );
}

function needsRoom(block: Table): boolean {
  const widths = block.columns.map((column, place) => {
    const cells = [column.head, ...block.rows.map((row) => row[place] ?? [])].map((cell) => plainText(cell).length);
    return Math.min(Math.max(...cells), longestUnbroken) + 2;
  });
  return widths.reduce((sum, width) => sum + width, 0) > roomOnPhone;
}
