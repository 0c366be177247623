import { type KeptPictureView, leastWidth } from "@/lib/views/kept-picture-view";
import { ActionForm, type FormAction } from "../ui/action-form";
import { KeptFields } from "../ui/kept-fields";
import { FocalField } from "./focal-field";
import { PictureWords } from "./picture-words";

/** A picture with its words and the point around which it is cut. */
export function PictureForm({ picture, save }: { picture: KeptPictureView; save: FormAction }) {
  const whole = picture.files.whole.at(-1);
  return (
    <ActionForm action={save} label="Change the picture" done="Saved. Whatever shows it shows it so from now on.">
      <KeptFields kept={picture} />
      {picture.width < leastWidth && (
        <p className="said problem">
          It is {picture.width} pixels wide. Below {leastWidth} it looks unsharp at the head of an article on large
          screens.
        </p>
      )}
      {whole && <FocalField address={whole.url} focal={picture.focal} />}
      <PictureWords picture={picture} />
      <div className="deeds">
        <button className="button go" type="submit">
          Save
        </button>
      </div>
    </ActionForm>
  );
}
