import { describe, expect, it } from "vitest";
import { readerHtml } from "../html-tokens";
import { todaySlot, viewsSlot } from "../testing/start-newspaper";
import { page } from "../testing/start-stand-in";
import { isCurrent, type PageTemplate, refill } from "./page-template";
import { slotValues } from "./slot-values";

function templateFrom(body: string): PageTemplate {
  const read = readerHtml(Buffer.from(page(body)));
  if (!read.ok) throw new Error(read.refusal);
  return read;
}

const at = (time: string, views: Record<string, number> = {}) => slotValues(new Date(time), (id) => views[id]);

describe("a slot", () => {
  it("leaves no trace in what readers get, and stays as the page had it until something changes", () => {
    const template = templateFrom(`${todaySlot("2025-09-06", "Saturday, September 6")}${viewsSlot("1", 7)}`);
    expect(template.body.toString()).not.toContain("data-slot");
    expect(refill(template, at("2025-09-06T12:00:00Z", { 1: 7 }))).toBe(template);
  });

  it("shows the new day and the new count, with bytes and characters that differ, again and again", () => {
    const before = "<p>Ünïcödé 🗞️</p><script>flight()</script>";
    const after = "<p>Nach der Zahl: 日本</p>";
    const slots = `${todaySlot("2025-09-06", "Saturday, September 6")}<i>ß</i>${viewsSlot("1", 7)}`;
    let template = templateFrom(before + slots + after);
    template = refill(template, at("2025-12-31T23:59:59Z", { 1: 999 }));
    template = refill(template, at("2026-01-01T00:00:00Z", { 1: 12_345 }));
    const expected =
      `<p>Ünïcödé 🗞️</p><time datetime="2026-01-01" >Thursday, January 1</time><i>ß</i>` +
      `<data value="12345" ><span class="figure">12,345</span> views</data>${after}`;
    expect(template.body.toString()).toBe(page(expected));
    expect(isCurrent(template, at("2026-01-01T10:00:00Z", { 1: 12_345 }))).toBe(true);
  });

  it("says “1 view” for one", () => {
    const template = refill(templateFrom(viewsSlot("1", 0)), at("2026-01-01T00:00:00Z", { 1: 1 }));
    expect(template.body.toString()).toContain('<span class="figure">1</span> view</data>');
  });

  it("does not count backwards when the page knows better than the last totals", () => {
    expect(isCurrent(templateFrom(viewsSlot("1", 9)), at("2026-01-01T00:00:00Z", { 1: 8 }))).toBe(true);
  });

  it.each([
    // The clocks go forward on March 29 and back on October 25, 2026, in Berlin; in São Paulo they no longer do.
    ["Europe/Berlin", "2026-03-28T22:59:59Z", "2026-03-28", "2026-03-28T23:00:00Z", "2026-03-29"],
    ["Europe/Berlin", "2026-03-29T21:59:59Z", "2026-03-29", "2026-03-29T22:00:00Z", "2026-03-30"],
    ["Europe/Berlin", "2026-10-25T22:59:59Z", "2026-10-25", "2026-10-25T23:00:00Z", "2026-10-26"],
    ["America/Havana", "2026-11-01T03:59:59Z", "2026-10-31", "2026-11-01T04:00:00Z", "2026-11-01"],
    // Midnight does not happen there on the day on which the clocks go forward.
    ["Africa/Cairo", "2026-04-23T21:59:59Z", "2026-04-23", "2026-04-23T22:00:00Z", "2026-04-24"],
    ["Pacific/Kiritimati", "2026-01-01T09:59:59Z", "2026-01-01", "2026-01-01T10:00:00Z", "2026-01-02"],
  ])("changes at midnight in %s", (zone, before, dayBefore, after, dayAfter) => {
    const template = templateFrom(todaySlot(dayBefore, "x", zone));
    expect(isCurrent(template, at(before))).toBe(true);
    expect(refill(template, at(after)).body.toString()).toContain(`datetime="${dayAfter}"`);
  });

  it.each([
    `<time data-slot="today UTC en">x</time>`,
    `<span datetime="2025-09-06" data-slot="today UTC en">x</span>`,
    `<data value="1" data-slot="sums 1 en">x</data>`,
    `<data value="1" data-slot="views 1 en">x<data value="2">y</data></data>`,
    `<p>&lt;time datetime="2025-09-06" data-slot="today UTC en"&gt;</p>`,
    `<script type="application/ld+json">{"a":"<time datetime=\\"x\\" data-slot=\\"today UTC en\\">x"}</script>`,
  ])("is nothing else: %s", (markup) => {
    expect(templateFrom(markup).holes).toEqual([]);
  });
});
