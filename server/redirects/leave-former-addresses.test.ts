import { describe, expect, it } from "vitest";
import { changeArticleAddress } from "@/server/articles/change-article-address";
import { findArticleAddress } from "@/server/articles/find-article-address";
import { unpublishArticle } from "@/server/articles/unpublish-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { addArticle, addSection, noon, staffMember, takeExpiries } from "@/server/test-newsroom";

useTestDatabase();

const former = ["https://old.example/2025/09/06/Gates-Open/", "/?p=123", "/index.php?p=7", "mailto:nobody@old.example"];
const paths = ["/2025/09/06/gates-open", "/?p=123", "/?p=7"];

describe("the addresses that an imported article had elsewhere", () => {
  it("lead to it in one hop, follow it when it moves, and say when it is withdrawn", async () => {
    const editor = await staffMember("editor");
    const world = await addSection("world");
    await takeExpiries();
    const articleId = await addArticle(world, { slug: "gates", formerAddresses: former });
    expect([...(await takeExpiries())]).toEqual(expect.arrayContaining(paths.map((path) => `path:${path}`)));
    const answers = () => Promise.all(paths.map((path) => findArticleAddress(db, path)));
    expect(await answers()).toEqual(paths.map(() => ({ status: 301, location: "/world/gates" })));
    await changeArticleAddress({ articleId, slug: "opened", actor: editor, now: noon });
    expect(await answers()).toEqual(paths.map(() => ({ status: 301, location: "/world/opened" })));
    await unpublishArticle({ articleId, reason: "Wrong", actor: editor, now: noon });
    expect(await answers()).toEqual(paths.map(() => ({ status: 410 })));
  });

  it("stay with the article that had them first, and lead nowhere before it is published", async () => {
    const city = await addSection("city");
    await addArticle(city, { slug: "first", formerAddresses: ["/?p=9"] });
    await addArticle(city, { slug: "second", formerAddresses: ["/?p=9"] });
    await addArticle(city, { slug: "draft", publishedAt: null, formerAddresses: ["/?p=10"] });
    expect(await findArticleAddress(db, "/?p=9")).toEqual({ status: 301, location: "/city/first" });
    expect(await findArticleAddress(db, "/?p=10")).toEqual({ status: 404 });
  });
});
