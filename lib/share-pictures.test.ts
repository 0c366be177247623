import { describe, expect, it } from "vitest";
import { article, picture, site } from "@/components/article/fixtures/article";
import {
  articleSharePicture,
  articleShareSource,
  readShareFile,
  shareFile,
  shareKey,
  siteSharePicture,
} from "./share-pictures";

const bare = { ...article, picture: null };
const keyOf = (change: Partial<typeof bare>, around = site) =>
  shareKey(articleShareSource({ ...bare, ...change }, around));

describe("the key of a share picture", () => {
  it("changes with everything that is drawn, and with nothing else", () => {
    const key = keyOf({});
    expect(key).toMatch(/^[0-9a-f]{16}$/);
    expect(keyOf({ headline: "Another" })).not.toBe(key);
    expect(keyOf({ kind: "opinion" })).not.toBe(key);
    expect(keyOf({ section: { ...article.section, tint: "sea" } })).not.toBe(key);
    expect(keyOf({ section: { ...article.section, name: "Abroad" } })).not.toBe(key);
    expect(keyOf({}, { ...site, name: "The Other Paper" })).not.toBe(key);
    expect(keyOf({ standfirst: "Another", minutes: 9 })).toBe(key);
  });

  it("of an article with a picture is that of the picture", () => {
    expect(keyOf({ headline: "Another" })).not.toBe(shareKey(articleShareSource(article, site)));
    expect(shareKey(articleShareSource({ ...article, headline: "Another" }, site))).toBe(
      shareKey(articleShareSource(article, site)),
    );
    expect(shareKey(articleShareSource({ ...article, picture: { ...picture, id: "other" } }, site))).not.toBe(
      shareKey(articleShareSource(article, site)),
    );
  });
});

describe("the name of a share picture", () => {
  it("is read back as it was written", () => {
    const source = articleShareSource(bare, site);
    expect(readShareFile(shareFile(source, "square"))).toEqual({ key: shareKey(source), shape: "square" });
  });

  it.each([
    "",
    "x",
    "0123456789abcdef-round.jpg",
    "0123456789ABCDEF-share.jpg",
    "../0123456789abcdef-share.jpg",
    "0123456789abcdef-share.png",
  ])("is never %j", (file) => expect(readShareFile(file)).toBeNull());
});

it("a link's picture is 1200 × 630, absolute, and has words", () => {
  for (const shown of [articleSharePicture(article, site), articleSharePicture(bare, site), siteSharePicture(site)]) {
    expect(shown).toMatchObject({ width: 1200, height: 630 });
    expect(shown.url).toMatch(/^https:\/\/pilot\.example\/share\/[a-z0-9-]+\/[0-9a-f]{16}-share\.jpg$/);
    expect(shown.alt).not.toBe("");
  }
  expect(articleSharePicture(article, site).alt).toBe("A crane over an empty quay");
});
