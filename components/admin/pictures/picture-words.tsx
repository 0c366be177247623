import type { KeptPictureView } from "@/lib/views/kept-picture-view";
import { Field } from "../ui/field";
import { LongText } from "../ui/long-text";

/** What is said of a picture. */
export function PictureWords({ picture }: { picture: KeptPictureView | null }) {
  return (
    <>
      <Field label="Alt text" help="What it shows, for those who cannot see it.">
        {(given) => <LongText {...given} name="altText" maxLength={1_000} rows={2} defaultValue={picture?.altText} />}
      </Field>
      <Field label="Caption" help="What it means; an article can say something else.">
        {(given) => <LongText {...given} name="caption" maxLength={2_000} rows={2} defaultValue={picture?.caption} />}
      </Field>
      <Field label="Credit" help="Whose it is, as readers see it.">
        {(given) => <input {...given} name="credit" maxLength={300} defaultValue={picture?.credit} />}
      </Field>
      <Field label="Rights" help="For the newsroom: where it comes from, and what it may be used for.">
        {(given) => <LongText {...given} name="rights" maxLength={2_000} rows={2} defaultValue={picture?.rights} />}
      </Field>
    </>
  );
}
