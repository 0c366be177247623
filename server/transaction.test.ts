import { beforeAll, describe, expect, it } from "vitest";
import { changeArticleAddress } from "@/server/articles/change-article-address";
import { publishArticle } from "@/server/articles/publish-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { addArticle, addSection, noon } from "@/server/test-newsroom";
import { inTransaction } from "@/server/transaction";

useTestDatabase();

let top: string;
let inner: string;

beforeAll(async () => {
  top = await addSection("top");
  inner = await addSection("inner", top);
});

describe("inTransaction", () => {
  it("does the work again when PostgreSQL has ended it for another's sake", async () => {
    let begun = 0;
    let meet = () => {};
    const bothBegun = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const rename = (first: string, second: string) =>
      inTransaction(async (tx) => {
        begun += 1;
        await tx.section.update({ where: { id: first }, data: { description: "changed" } });
        if (begun === 2) meet();
        await bothBegun;
        await tx.$executeRaw`UPDATE section SET name = name || '!' WHERE id = ${second}::uuid`;
      });
    await Promise.all([rename(top, inner), rename(inner, top)]);
    expect(begun).toBeGreaterThan(2);
    const names = await db.section.findMany({ select: { name: true }, orderBy: { name: "asc" } });
    expect(names.map((section) => section.name)).toEqual(["inner!", "top!"]);
  });

  it("does not repeat what failed for another reason", async () => {
    let begun = 0;
    const work = inTransaction(async () => {
      begun += 1;
      throw new Error("No.");
    });
    await expect(work).rejects.toThrow("No.");
    expect(begun).toBe(1);
  });
});

describe("many changes at once in sections that lie in each other", () => {
  it("all come through, and the counts are right", async () => {
    const system = { kind: "system", name: "import" } as const;
    const drafts = await Promise.all(
      Array.from({ length: 8 }, (_, n) => addArticle(n % 2 ? top : inner, { slug: `draft-${n}`, publishedAt: null })),
    );
    const results = await Promise.all([
      ...Array.from({ length: 8 }, (_, n) =>
        addArticle(n % 2 ? top : inner, { slug: `new-${n}` }).then(() => ({ ok: true })),
      ),
      ...drafts.map((articleId) => publishArticle({ articleId, expectedRevision: 1, actor: system, now: noon })),
      ...drafts.map((articleId, n) =>
        changeArticleAddress({ articleId, sectionId: n % 2 ? inner : top, actor: system, now: noon }),
      ),
    ]);
    expect(results.filter((result) => !result.ok)).toEqual([]);
    expect(await db.article.count({ where: { listedAt: { not: null }, topSectionId: top } })).toBe(16);
    expect(await db.searchWord.findUniqueOrThrow({ where: { word: "harbour" } })).toMatchObject({ uses: 16 });
  });
});
