/**
 * How the programs begin their name in which people read. Everything with a window calls itself Mozilla and says in
 * brackets what it runs on; older Opera and the readers of terminals have names of their own.
 */
const beginnings = /^(Mozilla\/\d\.\d+ \(|Opera\/\d|(Lynx|w3m|ELinks|Links|Dillo|NetSurf)[/ ])/;

/**
 * Whoever is not reading says so in one of four ways. By a general word: bot, crawler, spider, monitor, preview, scan.
 * By an address to write to or a page to read about it, which no browser has in its name. By the name of a program that
 * drives a browser or measures pages. By one of a few names of firms whose fetchers have no such word.
 *
 * A name that is not caught here and is worth a line: one that is seen often in the log of a real site. "Cubot" is a
 * make of telephones; "Google-" does not stand in Chrome nor "Yandex" in its browser (YaBrowser).
 */
const others = new RegExp(
  [
    "(?<!cu)bot\\b|(?<!cu)bot[/_-]|robot|crawl|spider|slurp|scrap|archive|fetch|monitor|preview|prerender|validat|scan|feed|rss|proxy",
    "://|@|www\\.",
    "headless|phantomjs|puppeteer|playwright|selenium|webdriver|lighthouse|synthetic|pagespeed|ptst/|gtmetrix|pingdom|statuscake|site24x7|httrack|winhttp|powershell|python|curl|wget|java/|jsdom|ms-office|microsoft office|thunderbird",
    "google-|-google|googleother|googleproducer|mediapartners|facebookexternal|meta-external|inspectiontool|yandex(?!search)|embedly|outbrain|flipboardproxy|censys|chatgpt-user|perplexity-user|claude-user|bytespider",
  ].join("|"),
  "i",
);

/** Longer names than this are no browser's. */
const longest = 1_000;

/**
 * Whether a program of this name is one in which a person reads. It is believed: a robot that takes a browser's name
 * counts as a person, and nobody can count better without watching what the reader does.
 */
export function isPersonsBrowser(userAgent: string): boolean {
  return userAgent.length <= longest && beginnings.test(userAgent) && !others.test(userAgent);
}
