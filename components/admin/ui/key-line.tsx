/** The keys of a screen, along its lower edge; where there is a keyboard. */
export function KeyLine({ keys }: { keys: readonly (readonly [key: string, does: string])[] }) {
  return (
    <div className="keyline" role="note" aria-label="Keys">
      {keys.map(([key, does]) => (
        <span key={key}>
          {key.split(" ").map((one) => (
            <kbd key={one}>{one}</kbd>
          ))}{" "}
          {does}
        </span>
      ))}
    </div>
  );
}
