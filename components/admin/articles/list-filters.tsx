import { isNarrowed, type NewsroomQuestion, newsroomAddress } from "@/lib/newsroom-list";

export type FilterChoices = {
  contributors: readonly { slug: string; name: string }[];
  /** Empty for those who see nobody's articles but their own. */
  owners: readonly { id: string; name: string }[];
};

type Props = { question: NewsroomQuestion; choices: FilterChoices };

/** What narrows the list; a plain form, whose answer is an address that can be kept. */
export function ListFilters({ question, choices }: Props) {
  const { view, section, contributor, owner, from, until, q } = question;
  const isOpen = [contributor, owner, from, until].some((given) => given !== null);
  return (
    <search>
      <form className="filters" action="/admin/articles">
        {view !== "all" && <input type="hidden" name="view" value={view} />}
        {section !== null && <input type="hidden" name="section" value={section} />}
        <div className="filters-search">
          <input
            type="search"
            name="q"
            defaultValue={q}
            key={q}
            aria-label="Find in this list"
            placeholder="Headline, slugline or words of the text"
            aria-keyshortcuts="/"
          />
          <button type="submit" className="button">
            Find
          </button>
        </div>
        <details open={isOpen}>
          <summary>Narrow it</summary>
          <div className="filters-more">
            <label>
              Contributor
              <select name="contributor" defaultValue={contributor ?? ""} key={contributor}>
                <option value="">Anybody</option>
                {choices.contributors.map(({ slug, name }) => (
                  <option key={slug} value={slug}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            {choices.owners.length > 0 && (
              <label>
                Owner
                <select name="owner" defaultValue={owner ?? ""} key={owner}>
                  <option value="">Anybody</option>
                  {choices.owners.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <label>
              Changed from
              <input type="date" name="from" defaultValue={from ?? ""} key={from} />
            </label>
            <label>
              to
              <input type="date" name="until" defaultValue={until ?? ""} key={until} />
            </label>
            <button type="submit" className="button">
              Show
            </button>
          </div>
        </details>
        {isNarrowed(question) && <a href={newsroomAddress({ view })}>Show all of this view</a>}
      </form>
    </search>
  );
}
