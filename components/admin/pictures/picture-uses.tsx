import type { KeptPictureView } from "@/lib/views/kept-picture-view";
import { DeedForm } from "../staff/deed-form";
import type { FormAction } from "../ui/action-form";

/** Where a picture is shown; one that is shown nowhere can be taken out. */
export function PictureUses({
  picture: { id, uses, hiddenUses },
  remove,
}: {
  picture: KeptPictureView;
  remove: FormAction;
}) {
  const isUsed = uses.length + hiddenUses > 0;
  return (
    <>
      <section>
        <h2>Shown in</h2>
        {!isUsed && <p>Nothing shows it.</p>}
        <ul className="uses">
          {uses.map(({ label, href }) => (
            <li key={`${label} ${href}`}>{href === null ? label : <a href={href}>{label}</a>}</li>
          ))}
          {hiddenUses > 0 && <li>{hiddenUses} more that are not open to you</li>}
        </ul>
      </section>
      <section>
        <h2>Remove</h2>
        {isUsed ? (
          <p>It can be removed once nothing shows it.</p>
        ) : (
          <DeedForm
            action={remove}
            label="Remove the picture"
            deed="Remove"
            question="The picture and all its files go. This cannot be taken back."
            fields={{ id }}
          />
        )}
      </section>
    </>
  );
}
