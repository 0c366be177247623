import { type Clockface, clockTime, longDate } from "@/lib/dates";
import type { PreviewView } from "@/lib/views/preview-view";

/** Says above a preview that it is one, of what, and until when a link to it is good. */
export function PreviewBar(props: { preview: PreviewView; endsAt?: string; clockface: Clockface }) {
  const { preview, endsAt, clockface } = props;
  const at = (instant: string) => `${longDate(instant, clockface)}, ${clockTime(instant, clockface)}`;
  return (
    <aside className="preview-bar" aria-label="Preview">
      <strong>
        Preview of revision {preview.revision}, saved {at(preview.savedAt)}
      </strong>
      <span>{standing(preview)}</span>
      {endsAt !== undefined && <span>This link is good until {at(endsAt)}.</span>}
    </aside>
  );
}

function standing({ isLive, isWorking }: PreviewView): string {
  if (isLive) return "Readers see this revision now.";
  return isWorking ? "Readers do not see this yet." : "Readers do not see this revision.";
}
