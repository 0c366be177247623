const groups = [
  {
    name: "Everywhere",
    keys: [
      ["Ctrl K", "Go to a room or an article"],
      ["?", "These keys"],
      ["Esc", "Close what is open"],
    ],
  },
  {
    name: "In the list of articles",
    keys: [
      ["J", "Next article"],
      ["K", "Article before"],
      ["↵", "Open it"],
      ["X", "Select it, or no longer"],
      ["Shift X", "Select everything up to it"],
      ["U", "Undo the last change of many"],
      ["/", "Find in the list"],
      ["N", "New article"],
    ],
  },
  {
    name: "In a text",
    keys: [
      ["Ctrl S", "Save now"],
      ["Ctrl ↵", "To the publish panel"],
      ["Ctrl F", "Find and replace"],
      ["/", "Insert a block, on an empty line"],
    ],
  },
] as const;

/** All keys, by where they hold. On a Mac ⌘ stands for Ctrl. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  return (
    <>
      <div className="keys-sheet">
        {groups.map(({ name, keys }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    {key.split(" ").map((one) => (
                      <kbd key={one}>{one}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="field-help">On a Mac, ⌘ stands for Ctrl.</p>
      <button type="button" className="button" onClick={onClose}>
        Close
      </button>
    </>
  );
}
