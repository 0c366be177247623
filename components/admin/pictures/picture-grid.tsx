import { leastWidth } from "@/lib/views/kept-picture-view";
import type { PictureView } from "@/lib/views/picture-view";

/** Pictures of the library, each with what it lacks. */
export function PictureGrid({ pictures, q }: { pictures: readonly PictureView[]; q: string }) {
  if (pictures.length === 0)
    return <p>{q === "" ? "There is no picture yet." : `No picture is described by “${q}”.`}</p>;
  return (
    <ul className="picture-grid">
      {pictures.map(({ id, altText, credit, width, files }) => {
        const file = files.standard[0];
        const lacks = [
          ...(altText === "" ? ["no alt text"] : []),
          ...(credit === "" ? ["no credit"] : []),
          ...(width < leastWidth ? [`${width} pixels wide`] : []),
        ];
        return (
          <li key={id}>
            <a href={`/admin/pictures/library/${id}`}>
              {file && (
                <img
                  src={file.url}
                  width={file.width}
                  height={file.height}
                  alt={altText || "A picture without alt text"}
                  loading="lazy"
                />
              )}
            </a>
            <p>{credit}</p>
            {lacks.length > 0 && <p className="late">{lacks.join(", ")}</p>}
          </li>
        );
      })}
    </ul>
  );
}
