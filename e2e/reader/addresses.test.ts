import { septemberSixth } from "../support/pages";
import { expect, test } from "../support/reader";

const moved = { maxRedirects: 0 };

for (const [given, canonical] of [
  ["/city/rents-on-the-staithes", "/city/rents-on-the-staithes-fall"],
  ["/harbour/", "/harbour"],
  ["/Harbour", "/harbour"],
  [`${septemberSixth}/`, septemberSixth],
  ["/harbour//mole-closed-gale-warning", "/harbour/mole-closed-gale-warning"],
] as const) {
  test(`${given} has moved to ${canonical}`, async ({ request }) => {
    const response = await request.get(given, moved);
    expect(response.status()).toBe(301);
    expect(new URL(response.headers().location ?? "", response.url()).pathname).toBe(canonical);
    expect((await request.get(given)).status()).toBe(200);
  });
}

for (const address of [
  "/harbour?after=nothing",
  "/harbour?before=00000000000000000000000000",
  "/archive/2025/09/06?after=nothing",
  "/topic/trams?after=nothing",
  "/contributor/mirela-voss?after=nothing",
  "/search?q=harbour&after=nothing",
  "/archive/2025/13",
  "/archive/2025/02/30",
  "/topic/nothing",
  "/contributor/nobody",
  "/never-printed",
  "/a/b/c/d",
  "/%00",
  "/world/%E0%A4%A",
]) {
  test(`${address} names nothing`, async ({ request }) => {
    const { status } = await request.get(address, moved).then((response) => ({ status: response.status() }));
    expect([404, 400]).toContain(status);
  });
}

test("no address shows more of a page than its own", async ({ request }) => {
  const plain = await request.get(septemberSixth);
  const decorated = await request.get(`${septemberSixth}?utm_source=mail&_rsc=1`, {
    headers: { RSC: "1", "Next-Action": "x" },
  });
  expect(decorated.status()).toBe(200);
  expect(decorated.headers()["content-type"]).toContain("text/html");
  expect(await decorated.text()).toBe(await plain.text());
});

test("every page says what a browser may do with it", async ({ request }) => {
  const headers = (await request.get("/")).headers();
  expect(headers["content-security-policy"]).toContain("script-src 'self'");
  expect(headers["content-security-policy"]).not.toMatch(/script-src[^;]*unsafe/);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers.link).toBeUndefined();
  expect(headers["x-powered-by"]).toBeUndefined();
});

test("the icons and the manifest are there", async ({ request }) => {
  for (const address of ["/favicon.ico", "/favicon.svg", "/apple-touch-icon.png", "/manifest.webmanifest"]) {
    expect((await request.get(address)).status(), address).toBe(200);
  }
});

test("a page names its manifest, which names the paper", async ({ request }) => {
  expect(await (await request.get("/")).text()).toContain('<link rel="manifest" href="/manifest.webmanifest"');
  const manifest = await request.get("/manifest.webmanifest");
  expect(manifest.headers()["content-type"]).toBe("application/manifest+json; charset=utf-8");
  expect(await manifest.json()).toMatchObject({ start_url: "/", icons: [{ sizes: "192x192" }, {}, {}] });
});
