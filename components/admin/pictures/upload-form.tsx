import { leastWidth } from "@/lib/views/kept-picture-view";
import { ActionForm, type FormAction } from "../ui/action-form";
import { Field } from "../ui/field";
import { PictureWords } from "./picture-words";

/** Brings a picture in; the point around which it is cut is set afterwards, where it can be seen. */
export function UploadForm({ upload }: { upload: FormAction }) {
  return (
    <ActionForm action={upload} label="Bring in a picture">
      <Field label="File" help={`JPEG, PNG or WebP, up to 40 MB; at least ${leastWidth} pixels wide is best.`}>
        {(given) => <input {...given} type="file" name="file" required accept="image/jpeg,image/png,image/webp" />}
      </Field>
      <PictureWords picture={null} />
      <div className="deeds">
        <button className="button go" type="submit">
          Bring in
        </button>
      </div>
    </ActionForm>
  );
}
