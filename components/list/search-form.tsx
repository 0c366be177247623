import { addresses } from "@/lib/addresses";

export type SearchFormValues = { q: string; section: string; from: string; to: string; order: "relevance" | "newest" };

const empty: SearchFormValues = { q: "", section: "", from: "", to: "", order: "relevance" };

/** The search field; with `sections`, also the filters. A plain form: its address can be kept and sent on. */
export function SearchForm(props: { values?: SearchFormValues; sections?: readonly { slug: string; name: string }[] }) {
  const { values = empty, sections = [] } = props;
  return (
    <search>
      <form action={addresses.search()} method="get" className="grid gap-4">
        <div className="flex items-end gap-4">
          <label className="field grid min-w-0 flex-1 grid-cols-1">
            <span className="label">Words to look for</span>
            <input type="search" name="q" defaultValue={values.q} maxLength={200} className="font-text text-head" />
          </label>
          <button type="submit" className="button">
            Search
          </button>
        </div>
        {sections.length > 0 && <SearchFilters values={values} sections={sections} />}
      </form>
    </search>
  );
}

function SearchFilters(props: { values: SearchFormValues; sections: readonly { slug: string; name: string }[] }) {
  const { values, sections } = props;
  return (
    <fieldset className="grid grid-cols-[repeat(auto-fit,minmax(min(9.5rem,100%),1fr))] gap-4 tablet:flex tablet:gap-x-8">
      <legend className="unseen">Narrow the search</legend>
      <label className="field grid">
        <span className="label">Section</span>
        <select name="section" defaultValue={values.section}>
          <option value="">All sections</option>
          {sections.map((section) => (
            <option key={section.slug} value={section.slug}>
              {section.name}
            </option>
          ))}
        </select>
      </label>
      <label className="field grid">
        <span className="label">From</span>
        <input type="date" name="from" defaultValue={values.from} />
      </label>
      <label className="field grid">
        <span className="label">Until</span>
        <input type="date" name="to" defaultValue={values.to} />
      </label>
      <label className="field grid">
        <span className="label">Order</span>
        <select name="order" defaultValue={values.order}>
          <option value="relevance">Best match first</option>
          <option value="newest">Newest first</option>
        </select>
      </label>
    </fieldset>
  );
}
