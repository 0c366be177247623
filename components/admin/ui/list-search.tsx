/** A search among what a screen lists; the answer is the same screen with other rows. */
export function ListSearch({ action, label, q }: { action: string; label: string; q: string }) {
  return (
    <search>
      <form className="list-search" action={action}>
        <input type="search" name="q" defaultValue={q} aria-label={label} placeholder={label} />
        <button className="button" type="submit">
          Find
        </button>
      </form>
    </search>
  );
}
