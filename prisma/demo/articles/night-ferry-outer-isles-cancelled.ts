import { ask, body, bullets, code, em, link, numbered, p } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const nightFerryOuterIslesCancelled: DemoArticle = {
  section: "harbour",
  slug: "night-ferry-outer-isles-cancelled",
  kind: "news",
  kicker: "Ferries",
  headline: "Tonight’s ferry to the outer isles is cancelled, with 58 booked and a piano",
  standfirst:
    "The Sula will stay at Ferry Steps until the gale has passed. There is one earlier boat, and it will be full.",
  trailText:
    "How to get home to Farholm, Little Tern and Skerrow, or how to stay until tomorrow without paying for it.",
  contributors: ["ines-halloran"],
  topics: ["ferries"],
  picture: "island-ferry",
  caption: "The Sula at Ferry Steps, where she will spend the night.",
  published: { daysAgo: 0, at: "06:35" },
  comments: { policy: "off" },
  views: 2310,
  viewsToday: 2310,
  body: body(
    "night-ferry-outer-isles-cancelled",
    p([
      "The 23:45 ferry to the outer isles will not sail tonight, hours after ",
      link("the city voted to keep it running all year", "/politics/budget-passes-by-one-vote"),
      ". Its master, Noor Hallgrim, decided at five this morning, on the forecast. The ",
      em("Sula"),
      " may leave harbour in a significant sea of up to 3.5 metres; tonight’s is expected to be 5.",
    ]),
    p("Fifty-eight passengers are booked. This is what they can do, in the order in which it is likely to work:"),
    numbered(
      {
        text: "Take the 10:30 instead. Night tickets are valid on it.",
        items: ["It carries 140 and has 52 places left.", "Islanders with medical appointments board first."],
      },
      "Wait for tomorrow’s 10:30, or for an extra boat at 15:00 if the sea is down.",
      "Ask for the money back at Ferry Steps, where it is paid in cash and without a form.",
    ),
    ask(
      "Where can I sleep?",
      "In the waiting room, which stays open and heated, or in one of thirty beds at the Methodist hall on Lantern Hill. Show the ferry ticket. There is nothing to pay.",
    ),
    ask("What about freight?", [
      "Chilled goods go on the 10:30. The post will wait. So will the piano for the school on Farholm, which is on the quay under two tarpaulins and, at the time of writing, a ferry hand named Leif, who has been asked not to play it.",
    ]),
    p("For news during the day:"),
    bullets(
      [
        "Send ",
        code("ISLES"),
        " to the number on your ticket and the ferry office will answer with the latest decision.",
      ],
      ["On the water, listen to VHF channel ", code("12"), " at ten past each hour."],
    ),
    p(
      "It is the fourth night sailing cancelled in twelve months, against eleven in the twelve before. Captain Hallgrim puts that down to luck. Agnes Mulcahy, the islands’ councillor, got home on the last boat before the gale and could be reached at the shop on Skerrow. “I asked for a night ferry,” she said. “I didn’t ask for the weather. I’ll put that in next year’s.”",
    ),
  ),
};
