import { describe, expect, it } from "vitest";
import { type Block, documentSchema } from "@/blocks/document";
import { documentPlainText } from "@/blocks/plain-text";
import { addresses, newsroomPageSlugs } from "./addresses";
import { standardPage, standardPageSlugs } from "./standard-pages";

const newsroom = { name: "The Kelmouth Pilot", lettersEmail: "letters@pilot.example" };

function linksOf(slug: string, from = newsroom): string[] {
  const blocks = (standardPage(slug, from)?.body.blocks ?? []) as Block[];
  return blocks
    .flatMap((block) => (block.type === "paragraph" ? block.text : []))
    .flatMap((span) => (span.marks ?? []).flatMap((mark) => (mark.type === "link" ? [mark.href] : [])));
}

describe.each(standardPageSlugs)("the standard page %s", (slug) => {
  it("is a document that could be saved as it is, and at an address that no section takes", () => {
    const page = standardPage(slug, newsroom);
    expect(documentSchema.safeParse(page?.body).error).toBeUndefined();
    expect(page?.title).not.toBe("");
    expect(page?.description).not.toBe("");
    expect(newsroomPageSlugs).toContain(slug);
  });

  it("leads only to what every site has", () => {
    const always = [addresses.masthead(), addresses.corrections(), ...standardPageSlugs.map(addresses.page)];
    expect(linksOf(slug).filter((href) => !always.includes(href))).toEqual(
      linksOf(slug).filter((href) => href === "mailto:letters@pilot.example"),
    );
    const unset = linksOf(slug, { ...newsroom, lettersEmail: "" });
    expect(unset.filter((href) => !always.includes(href))).toEqual([]);
    expect(unset.length).toBeGreaterThan(0);
  });
});

describe("standardPage", () => {
  it("names the paper and where letters go, or says that it has not been set down", () => {
    const text = (from: typeof newsroom) => {
      const page = standardPage("contact", from);
      return `${page?.description} ${page && documentPlainText(page.body)}`;
    };
    expect(text(newsroom)).toContain("The Kelmouth Pilot");
    expect(text(newsroom)).toContain("letters@pilot.example");
    expect(text({ ...newsroom, lettersEmail: "" })).toContain("has not yet given an address for letters");
  });

  it.each(["terms", "world", "toString", "__proto__"])("has nothing at %s", (slug) => {
    expect(standardPage(slug, newsroom)).toBeNull();
  });
});
