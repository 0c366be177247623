import { chromium } from "playwright";
import { findChromium } from "../../testing/chromium.mjs";
import { type BenchSite, septemberSixth, startGateway, startRenderer } from "./bench-site";
import { atMost, type Figure } from "./figures";

const kilobyte = 1_024;
/** In bytes as they travel, without heads. */
const limits = { document: 14, stylesheet: 10, script: 2, font: 40 } as const;
const names = { document: "HTML", stylesheet: "CSS", script: "script", font: "fonts" } as const;

/** What is fetched and not counted: it is printed beside. */
function asideOf(path: string): string | null {
  if (path.startsWith("/media/")) return "pictures";
  if (path.includes("icon")) return "icon";
  // They come by header and so from a file, when all else is there.
  return path.includes("speculation") ? "rules of fetching ahead" : null;
}

export async function needChromium(): Promise<string> {
  const executable = await findChromium();
  if (executable === null)
    throw new Error("Measuring needs a Chromium: run `npm run test:e2e` once, or set CHROMIUM_PATH.");
  return executable;
}

/** What a browser that was never here before fetches for the article of September 6, its picture aside. */
export async function measureWeight(site: BenchSite): Promise<Figure[]> {
  const renderer = await startRenderer(site);
  const gateway = await startGateway(site, "weighed", renderer.port);
  const browser = await chromium.launch({
    executablePath: await needChromium(),
    args: ["--disable-gpu", "--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const weights: Record<string, number> = {};
    const others: string[] = [];
    const sizes: Promise<void>[] = [];
    page.on("requestfinished", (request) => {
      const [kind, path] = [request.resourceType(), new URL(request.url()).pathname];
      const name = kind in limits ? kind : asideOf(path);
      if (name === null) others.push(path);
      else
        sizes.push(
          request.sizes().then(({ responseBodySize }) => {
            weights[name] = (weights[name] ?? 0) + responseBodySize;
          }),
        );
    });
    const answer = await page.goto(`http://localhost:${gateway.port}${septemberSixth}`, { waitUntil: "networkidle" });
    if (answer?.status() !== 200) throw new Error(`The article was answered ${answer?.status()}.`);
    page.removeAllListeners("requestfinished");
    await Promise.all(sizes);
    const parts = Object.keys(limits) as (keyof typeof limits)[];
    const absent = parts.find((kind) => (weights[kind] ?? 0) === 0);
    if (absent !== undefined) throw new Error(`The article came without its ${names[absent]}.`);
    return [
      ...parts.map((kind) =>
        atMost(`September 6, cold browser: ${names[kind]}`, (weights[kind] ?? 0) / kilobyte, {
          limit: limits[kind],
          unit: "KB",
        }),
      ),
      {
        name: "September 6, cold browser: besides an icon",
        limit: "nothing",
        measured: others.length === 0 ? "nothing" : others.join(" "),
        holds: others.length === 0,
        beside: Object.entries(weights)
          .filter(([name]) => !(name in limits))
          .map(([name, bytes]) => `${name} ${(bytes / kilobyte).toFixed(1)} KB`)
          .join(", "),
      },
    ];
  } finally {
    await browser.close();
    await gateway.stop();
    await renderer.stop();
  }
}
