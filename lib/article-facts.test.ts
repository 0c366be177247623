import { describe, expect, it } from "vitest";
import { type ArticleFacts, type FactName, factNames, settleFacts } from "@/lib/article-facts";

const noon = new Date("2026-03-10T12:00:00Z");
const stored: ArticleFacts = {
  kind: "news",
  language: "en",
  commentPolicy: null,
  embargoedUntil: noon,
  topicIds: ["gates", "tides"],
  contributorIds: [],
};

describe("settling a change of facts", () => {
  it("writes what nobody else has changed", () => {
    const wanted = { kind: "opinion", embargoedUntil: null, topicIds: ["tides", "gates"] } as const;
    expect(settleFacts({ seen: stored, wanted, stored })).toEqual({
      written: ["kind", "embargoedUntil", "topicIds"],
      stale: [],
    });
  });

  it("takes a fact that is sent as it was seen for no change, whatever stands there now", () => {
    const seen = { ...stored, kind: "review", topicIds: [], embargoedUntil: null } as const;
    expect(settleFacts({ seen, wanted: { ...seen, language: "cy" }, stored })).toEqual({
      written: ["language"],
      stale: [],
    });
  });

  it("finds each fact stale that both have changed, and done what both wanted", () => {
    const seen = { ...stored, kind: "review", embargoedUntil: null, language: "cy" } as const;
    const wanted = { ...seen, kind: "opinion", embargoedUntil: new Date(noon.getTime() + 1), language: "en" } as const;
    expect(settleFacts({ seen, wanted, stored })).toEqual({ written: [], stale: ["kind", "embargoedUntil"] });
  });

  it("overwrites nothing that was never seen", () => {
    expect(settleFacts({ seen: {}, wanted: { kind: "opinion", language: "en" }, stored })).toEqual({
      written: [],
      stale: ["kind"],
    });
  });

  it("loses no change of two people, whatever both change and in whichever order", () => {
    const others = { kind: "opinion", language: "cy", commentPolicy: "off", embargoedUntil: null } as const;
    const more = { topicIds: ["tides"], contributorIds: ["ada"] };
    const changeOf = (bits: number, values: Partial<ArticleFacts>) =>
      Object.fromEntries(
        factNames.map((name, place) => [name, bits & (1 << place) ? values[name] : stored[name]]),
      ) as ArticleFacts;
    const mine = { ...others, ...more };
    const theirs: Partial<ArticleFacts> = { ...mine, kind: "review", language: "ga", contributorIds: ["ben"] };
    const all = 1 << factNames.length;
    for (let first = 0; first < all; first += 1) {
      for (let second = 0; second < all; second += 1) {
        const [one, other] = [changeOf(first, mine), changeOf(second, theirs)];
        const { written, stale } = settleFacts({ seen: stored, wanted: other, stored: one });
        const bothChanged = factNames.filter((_, place) => first & second & (1 << place));
        const differs = (name: FactName) => JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]);
        expect(stale).toEqual(bothChanged.filter(differs));
        expect(written).toEqual(factNames.filter((_, place) => second & ~first & (1 << place)));
      }
    }
  });
});
