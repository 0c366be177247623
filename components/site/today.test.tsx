import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { site } from "../article/fixtures/article";
import { Today } from "./today";

it("today’s date stands in a slot, marked up as the gateway will write it", () => {
  const there = { ...site, timeZone: "Europe/Paris", language: "en" };
  const html = renderToStaticMarkup(<Today site={there} now={new Date("2025-09-05T22:30:00Z")} />);
  expect(html).toBe('<time dateTime="2025-09-06" data-slot="today Europe/Paris en">Saturday, September 6</time>');
});
