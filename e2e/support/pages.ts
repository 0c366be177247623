/** A page of the demonstration newspaper, and what stands on it. */
export type KnownPage = {
  name: string;
  address: string;
  /** The h1 as it reads. */
  headline: string | RegExp;
  status?: 200 | 404 | 410;
};

export const septemberSixth = "/world/putin-sees-a-negotiated-end-as-beijing-parade-tests-the-west";

/** One of every kind of page that a reader can meet. */
export const everyPage: readonly KnownPage[] = [
  { name: "front", address: "/", headline: "The Kelmouth Pilot" },
  { name: "section", address: "/harbour", headline: "Harbour" },
  { name: "section inside another", address: "/transport", headline: "Transport" },
  { name: "topic", address: "/topic/trams", headline: "Trams" },
  { name: "contributor", address: "/contributor/mirela-voss", headline: "Mirela Voss" },
  { name: "archive", address: "/archive", headline: "Archive" },
  { name: "year of the archive", address: "/archive/2025", headline: "2025" },
  { name: "month of the archive", address: "/archive/2025/09", headline: "September 2025" },
  { name: "day of the archive", address: "/archive/2025/09/06", headline: "Saturday, September 6, 2025" },
  { name: "search", address: "/search", headline: "Search" },
  { name: "search with results", address: "/search?q=harbour", headline: "Search" },
  { name: "search without results", address: "/search?q=harbuor", headline: "Search" },
  { name: "corrections", address: "/corrections", headline: "Corrections" },
  { name: "masthead", address: "/masthead", headline: "Who works here" },
  { name: "about", address: "/about", headline: /./ },
  { name: "contact", address: "/contact", headline: /./ },
  { name: "standards", address: "/standards", headline: /./ },
  { name: "privacy", address: "/privacy", headline: "Privacy" },
  { name: "article of September 6", address: septemberSixth, headline: /Beijing/ },
  { name: "article with every kind of block", address: "/transport/line-5-opens-eleven-years-late", headline: /./ },
  { name: "article with a gallery and quotations", address: "/science/tide-gauge-hundred-years", headline: /./ },
  { name: "article with corrections", address: "/city/rents-on-the-staithes-fall", headline: /./ },
  { name: "article without a picture", address: "/opinion/in-praise-of-the-slow-tram", headline: /./ },
  { name: "letters", address: "/opinion/letters-gulls-of-fish-street", headline: /./ },
  { name: "address of nothing", address: "/harbour/never-printed", headline: "Not in this edition", status: 404 },
  {
    name: "withdrawn article",
    address: "/harbour/night-ferry-to-be-sold-letter-says",
    headline: "Withdrawn",
    status: 410,
  },
];
