import { beforeAll, beforeEach, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { hideArticle, insertArticle, insertSection } from "@/server/test-articles";
import { findArticleAddress } from "./find-article-address";

useTestDatabase();

let sectionId: string;
const at = new Date("2026-03-09T12:00:00Z");

beforeAll(async () => {
  sectionId = await insertSection("harbour");
});
beforeEach(async () => {
  await db.redirect.deleteMany();
});

const article = (slug: string) => insertArticle({ sectionId, at, change: { slug } });
const toPath = (fromPath: string, to: string) => db.redirect.create({ data: { fromPath, toPath: to } });

it("leads from an old address to the present one, whatever that has become since", async () => {
  const articleId = await article("second");
  await db.redirect.create({ data: { fromPath: "/harbour/first", articleId } });
  expect(await findArticleAddress(db, "/harbour/first")).toEqual({ status: 301, location: "/harbour/second" });
  await db.article.update({ where: { id: articleId }, data: { slug: "third" } });
  expect(await findArticleAddress(db, "/harbour/first")).toEqual({ status: 301, location: "/harbour/third" });
  await hideArticle(articleId);
  expect(await findArticleAddress(db, "/harbour/first")).toEqual({ status: 410 });
});

it("follows a chain of redirects in one hop", async () => {
  await article("end");
  await toPath("/one", "/two");
  await toPath("/two", "/three");
  await toPath("/three", "/harbour/end");
  expect(await findArticleAddress(db, "/one")).toEqual({ status: 301, location: "/harbour/end" });
});

it("never leads in a circle", async () => {
  await toPath("/one", "/two");
  await toPath("/two", "/one");
  await toPath("/self", "/self");
  await toPath("/into", "/one");
  for (const path of ["/one", "/two", "/self", "/into"])
    expect(await findArticleAddress(db, path)).toEqual({ status: 404 });
});

it("does not send a reader to the address they came from", async () => {
  const articleId = await article("here");
  await db.redirect.create({ data: { fromPath: "/harbour/here", articleId } });
  expect(await findArticleAddress(db, "/harbour/here")).toEqual({ status: 404 });
});

it("finds articles below the old name of a section", async () => {
  const articleId = await article("kept");
  const gone = await article("gone");
  await hideArticle(gone);
  await toPath("/port", "/harbour");
  await db.redirect.create({ data: { fromPath: "/harbour/before", articleId } });
  expect(await findArticleAddress(db, "/port")).toEqual({ status: 301, location: "/harbour" });
  expect(await findArticleAddress(db, "/port/kept")).toEqual({ status: 301, location: "/harbour/kept" });
  expect(await findArticleAddress(db, "/port/before")).toEqual({ status: 301, location: "/harbour/kept" });
  expect(await findArticleAddress(db, "/port/gone")).toEqual({ status: 410 });
  expect(await findArticleAddress(db, "/port/nothing")).toEqual({ status: 404 });
});

it.each([
  "/",
  "",
  "/harbour",
  "/harbour/",
  "/harbour/nothing",
  "/a/b/c",
  "/harbour/kept/more",
  "//kept",
  "/harbour/%00",
])("answers 404 at %s", async (path) => {
  expect(await findArticleAddress(db, path)).toEqual({ status: 404 });
});
