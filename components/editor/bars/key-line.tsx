import { shortcuts } from "@/lib/editor/shortcuts";
import { Keys } from "./keys";

/** The keys that matter most, along the bottom. */
export function KeyLine({ onAll }: { onAll: () => void }) {
  return (
    <footer className="keyline">
      {shortcuts
        .filter((shortcut) => "inLine" in shortcut)
        .map(({ id, keys, does }) => (
          <span key={id}>
            <Keys keys={keys} /> {does}
          </span>
        ))}
      <button type="button" onClick={onAll}>
        <kbd>?</kbd> all keys
      </button>
    </footer>
  );
}
