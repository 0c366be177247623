/** The way to the pages before and after; nothing where a list has one page. */
export function ListPages({ previous, next }: { previous: string | null; next: string | null }) {
  if (previous === null && next === null) return null;
  return (
    <nav className="deeds" aria-label="Pages">
      {previous !== null && (
        <a className="button" href={previous} rel="prev">
          Before
        </a>
      )}
      {next !== null && (
        <a className="button" href={next} rel="next">
          After
        </a>
      )}
    </nav>
  );
}

/** The address of a screen with what is asked of it; what is empty is left out. */
export function askedAddress(path: string, asked: Readonly<Record<string, string | null | undefined>>): string {
  const kept = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`;
}
