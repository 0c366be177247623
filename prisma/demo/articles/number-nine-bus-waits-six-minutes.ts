import { ask, body, p } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const numberNineBusWaitsSixMinutes: DemoArticle = {
  section: "transport",
  slug: "number-nine-bus-waits-six-minutes",
  kind: "news",
  kicker: "The number 9",
  headline: "Why the number 9 waits six minutes at a stop where nobody gets on",
  standfirst:
    "Passengers have asked since 1991. The answer involves a smokehouse, a shift whistle and a lavatory in the branch library.",
  trailText: "The smokehouse closed more than thirty years ago. The bus is still waiting for its night shift.",
  contributors: ["mirela-voss"],
  topics: ["wages"],
  published: { daysAgo: 7, at: "07:10" },
  comments: { policy: "closed" },
  views: 4480,
  viewsToday: 96,
  body: body(
    "number-nine-bus-waits-six-minutes",
    p(
      "Fifty-four times a day the number 9 from Lantern Hill pulls in at Tar Lane, opens its doors and stops for six minutes. We stood there for two days and counted. In 108 waits, four people got on and two got off, one of them to ask the driver why it had stopped.",
    ),
    p(
      "The reason is in a file at the depot marked “Kippers”. In 1966 the Tar Lane smokehouse employed 340 people on three shifts, and its manager asked that the bus should wait for whoever was still washing. Six minutes were agreed. The smokehouse closed in 1991, but the agreement had no end date, and every timetable since has been made by changing the last one.",
    ),
    p(
      "Added up, it comes to five hours and twenty-four minutes a day, or most of a driver’s working day. So Kelmouth Buses was asked whether it would now drop the wait. It had tried, it said, for a week in 2014.",
    ),
    ask(
      "What happened?",
      "“The drivers stopped drinking tea,” says Kofi Lund, who has driven the route since 2009. “There’s no lavatory at either end. There’s one here, in the library, and they’ve always let us use it. Everybody thinks it’s the bus that’s waiting.”",
    ),
    ask(
      "And if one were built at the terminus?",
      "It would cost £64,000, the company says, and the six minutes would still be needed somewhere: without them a bus that is late at Lantern Hill is late all day. Planners call it recovery time. On the number 9 it is simply all in one place.",
    ),
    p(
      "From next month, therefore, the wait will appear in the timetable for the first time, with a note: “Bus stands here for six minutes.” Passengers who know the line will also know that on the four days a year when the wind is in the east, with the doors open and the windows down, Tar Lane still smells very slightly of herring.",
    ),
  ),
};
