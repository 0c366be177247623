import { describe, expect, it } from "vitest";
import { KeptPage } from "./kept-page";
import { PageShelf } from "./page-shelf";
import { Representation } from "./representation";

function pageAt(key: string, { status = 200, tags = [] as string[], size = 1_000 } = {}): KeptPage {
  const facts = { key, status, location: null, contentType: "text/html", tags, viewedArticleId: null };
  const times = { begun: 0, filledAt: 0, modifiedAt: 0, sharesSecond: false, endsAt: null, build: "build-x" };
  return new KeptPage({ ...facts, ...times }, { body: Buffer.alloc(size), holes: [] });
}

describe("the shelf", () => {
  it("stays within its bytes, and lets go first of what nobody asked for", () => {
    const shelf = new PageShelf(100_000);
    for (let index = 0; index < 1_000; index += 1) {
      shelf.put(pageAt(`/a/${index}`));
      const read = shelf.get("/a/3");
      if (read !== undefined) read.wasUsed = true;
      expect(shelf.bytes).toBeLessThanOrEqual(100_000);
    }
    expect(shelf.get("/a/3")).toBeDefined();
    expect(shelf.get("/a/4")).toBeUndefined();
    expect(shelf.get("/a/999")).toBeDefined();
  });

  it("weighs what is added to a page, and forgets the weight with the page", () => {
    const shelf = new PageShelf(100_000);
    const page = pageAt("/a");
    shelf.put(page);
    const before = shelf.bytes;
    const form = new Representation(
      page,
      { security: {}, policy: "", speculationRules: null },
      { encoding: "br", body: Buffer.alloc(500) },
    );
    page.br = form;
    shelf.weigh(page);
    expect(shelf.bytes).toBe(before + form.ownBytes(page.body));
    expect(form.ownBytes(page.body)).toBeGreaterThan(500);
    shelf.put(pageAt("/a"));
    expect(shelf.bytes).toBe(before);
    // The page that was replaced is no longer here: its compressed forms may still arrive.
    shelf.weigh(page);
    expect([shelf.bytes, shelf.size]).toEqual([before, 1]);
  });

  it("is not pushed empty by addresses that anybody can make up", () => {
    const shelf = new PageShelf(100_000);
    for (let index = 0; index < 20; index += 1) shelf.put(pageAt(`/named/${index}`));
    for (let index = 0; index < 500; index += 1) {
      shelf.put(pageAt(`/missing/${index}`, { status: 404 }));
      shelf.put(pageAt(`/search?q=${index}`));
    }
    for (let index = 0; index < 20; index += 1) expect(shelf.get(`/named/${index}`)).toBeDefined();
  });

  it("finds pages by tag as long as they are here", () => {
    const shelf = new PageShelf(100_000);
    const [one, two] = [pageAt("/1", { tags: ["a", "b"] }), pageAt("/2", { tags: ["b"] })];
    shelf.put(one);
    shelf.put(two);
    expect([...shelf.tagged(["a", "b", "c"])]).toEqual([one, two]);
    shelf.remove(one);
    expect([...shelf.tagged(["a", "b"])]).toEqual([two]);
  });
});
