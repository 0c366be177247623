import type { FrontSlot } from "@/lib/front-slots";
import { body, p } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

/** What the desk of the demonstration newspaper has done beside writing: the front, an address, a retraction. */
export const placements: { slot: FrontSlot; article: string; kicker?: string }[] = [
  { slot: "lead", article: "budget-passes-by-one-vote" },
  {
    slot: "archive-1",
    article: "putin-sees-a-negotiated-end-as-beijing-parade-tests-the-west",
  },
];

/** Addresses at which readers found an article first, before its slug was thought over. */
export const formerAddresses: { article: string; section: string; slug: string }[] = [
  { article: "rents-on-the-staithes-fall", section: "city", slug: "rents-on-the-staithes" },
];

/** Taken back for good: its address says so, and nothing else of it can be read. */
export const retracted: { article: DemoArticle; afterHours: number; reason: string } = {
  afterHours: 7,
  reason: "The letter that the report rested on was a prop for a play at the Corn Exchange.",
  article: {
    section: "harbour",
    slug: "night-ferry-to-be-sold-letter-says",
    kind: "news",
    kicker: "Ferries",
    headline: "Night ferry to be sold to a hotel, says a letter found on Quay 4",
    standfirst:
      "The letter carries the harbour board’s crest and a price. The board says that it knows nothing of either.",
    trailText: "A letter left on a bench puts the island boat up for sale by Christmas.",
    contributors: ["ines-halloran"],
    topics: ["ferries"],
    published: { daysAgo: 13, at: "08:10" },
    comments: { policy: "off" },
    views: 1_204,
    viewsToday: 0,
    body: body(
      "night-ferry-to-be-sold-letter-says",
      p(
        "The night ferry to the outer isles is to be sold and moored at Cooper’s Basin as a hotel, according to a letter that a passenger found on a bench on Quay 4 on Tuesday.",
      ),
      p(
        "The letter, on paper with the harbour board’s crest, names a price of £310,000 and asks the buyer to keep the ship’s bell. The board’s clerk said that she had not signed it and that the crest was the old one.",
      ),
    ),
  },
};
