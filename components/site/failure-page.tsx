const pages = {
  500: {
    title: "This page could not be made",
    headline: "This page could not be made.",
    words:
      "Something went wrong on our side while we were setting it. The rest of the paper is not touched by it, and nothing that you did was the cause.",
    advice: "Try again in a moment. If it happens again, please tell us which page it was.",
  },
  503: {
    title: "Back in a moment",
    headline: "The presses have stopped for a moment.",
    words: "We cannot reach our own pages just now. This mends itself as a rule within a minute, and nothing is lost.",
    advice: "Try again in a moment. Pages that you have open stay readable.",
  },
} as const;

/**
 * The whole document that stands in when a page cannot be made. It is rendered when the site is built, so it knows
 * nothing but the paper's name and its stylesheets; the link without an address asks for the same page again.
 */
export function FailurePage(props: { status: keyof typeof pages; siteName: string; stylesheets: readonly string[] }) {
  const { status, siteName, stylesheets } = props;
  const { title, headline, words, advice } = pages[status];
  return (
    <html lang="en-GB" dir="ltr">
      {/* biome-ignore lint/style/noHeadElement: rendered at build as a whole document, outside the framework. */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f8f2e6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#15120e" media="(prefers-color-scheme: dark)" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${siteName}`}</title>
        {stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
      </head>
      <body>
        <header className="page">
          <div className="name-plate name-plate-long border-b border-rule">
            <a className="name-plate-text" href="/">
              {siteName}
            </a>
          </div>
        </header>
        <main className="page">
          <div className="mx-auto max-w-measure py-16 text-center">
            <p className="kicker">{status === 503 ? "Not available just now" : "A fault of ours"}</p>
            <h1 className="mt-3 text-second leading-[1.1]">{headline}</h1>
            <p className="mt-6 text-head">{words}</p>
            <p className="mt-4 text-soft">{advice}</p>
            <ul className="mt-8 flex flex-wrap justify-center gap-x-8 gap-y-3 font-sans">
              <li>
                {/* biome-ignore lint/a11y/useValidAnchor: an empty address is this page's own, with its query. */}
                <a className="underlined" href="">
                  Retry
                </a>
              </li>
              <li>
                <a className="underlined" href="/">
                  To the front page
                </a>
              </li>
            </ul>
          </div>
        </main>
        <footer className="page pb-16">
          <div className="border-0 border-t-6 border-double border-rule" />
        </footer>
      </body>
    </html>
  );
}
