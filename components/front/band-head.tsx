import type { SectionLink } from "@/lib/views/card-view";

/** The Oxford rule, the name of what follows, and where to go inside it. */
export function BandHead(props: { id: string; name: string; url?: string; inner?: readonly SectionLink[] }) {
  const { id, name, url, inner = [] } = props;
  return (
    <div className="band-head">
      <h2 id={id}>{url === undefined ? name : <a href={url}>{name}</a>}</h2>
      {inner.length > 0 && (
        <ul>
          {inner.map((section) => (
            <li key={section.id}>
              <a href={section.url}>{section.name}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
