import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FailurePage } from "./failure-page";

describe.each([500, 503] as const)("the %i page", (status) => {
  const html = renderToStaticMarkup(
    <FailurePage status={status} siteName="The Test" stylesheets={["/a.css", "/b.css"]} />,
  );

  it("is a whole document in the paper's own look, that search engines leave alone", () => {
    expect(html).toMatch(/^<html lang="en-GB"/);
    expect(html).toContain('<link rel="stylesheet" href="/a.css"/><link rel="stylesheet" href="/b.css"/>');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+ · The Test<\/title>/);
  });

  it("says what to do, and does it without a script", () => {
    expect(html).toContain("Try again in a moment.");
    expect(html).toMatch(/<a [^>]*href="">Retry<\/a>/);
    expect(html).toMatch(/<a [^>]*href="\/">To the front page<\/a>/);
    expect(html).not.toContain("<script");
  });
});
