import { body, keyPoints, link, minorSubhead, p, strong, subhead, table } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const fourDayWeekAtTheChandlery: DemoArticle = {
  section: "business",
  slug: "four-day-week-at-the-chandlery",
  kind: "report",
  kicker: "Work and wages",
  headline: "The chandlery tried a four-day week. The hard part was agreeing which day to lose",
  standfirst:
    "Half a year, 23 people, full pay and one fewer day. Sales at Mossop & Daughters held up, sick leave fell by half and the argument about Mondays is still going on.",
  trailText:
    "After six months of working four days for the pay of five, the staff of Mossop & Daughters voted 21 to 2 to go on.",
  contributors: ["yusuf-demirel", "mirela-voss"],
  topics: ["wages", "small-business"],
  published: { daysAgo: 19, at: "07:00" },
  corrections: [
    {
      kind: "correction",
      afterHours: 30,
      text: "An earlier version of this article said that sick leave at Mossop & Daughters had fallen by two-thirds. It fell from 94 days to 47, which is by half. The same figures were given correctly in the table.",
    },
  ],
  comments: { policy: "closed" },
  views: 3120,
  viewsToday: 9,
  body: body(
    "four-day-week-at-the-chandlery",
    keyPoints(
      "For 26 weeks all 23 employees worked 32 hours for the pay of 40.",
      "Turnover fell by 0.8 per cent against the same half-year before; profit rose by £9,000.",
      "The staff voted 21 to 2 to keep the arrangement. Both votes against came from the paint counter.",
    ),
    p(
      "If you need a bronze shackle on a Tuesday, you will find Mossop & Daughters on Quay 2 as it has been since 1904: three floors, a smell of tar and a bell on a spring. If you need one from Gordon, you had better come between Tuesday and Friday. Gordon does not do Mondays any more.",
    ),
    p(
      "In spring the chandlery put everybody, from the sailmaker to the van driver, on four days a week at the wages of five. The shop stayed open for six. The experiment was to last half a year. On its final Friday the staff voted, with a jam jar for a ballot box, to carry on.",
    ),
    subhead("What the books say"),
    p([
      "Philippa Mossop, who is the third generation and the fourth daughter, handed the Pilot both half-years’ accounts. “I’d rather you read them than guessed,” she said. They show a business that did very nearly ",
      strong("the same work in four-fifths of the time"),
      ".",
    ]),
    table(
      "Two half-years at Mossop & Daughters",
      ["Half-year", "Before#", "During#", "Change#"],
      [
        ["Turnover", "£1,204,000", "£1,194,000", "−0.8%"],
        ["Wages", "£389,000", "£391,000", "+0.5%"],
        ["Agency and overtime", "£31,000", "£9,000", "−71%"],
        ["Profit before tax", "£88,000", "£97,000", "+10.2%"],
        ["Days of sick leave", "94", "47", "−50%"],
        ["Wrong orders sent out", "61", "38", "−37.7%"],
        ["Resignations", "3", "0", "−100%"],
      ],
      { source: "Mossop & Daughters, management accounts; percentages by the Pilot" },
    ),
    p(
      "The profit comes from the third line. Before, somebody was always off, and a temp at £19 an hour was always learning where the rivets were. Now people swap days among themselves, on a whiteboard, in pencil-thin marker, with alliances.",
    ),
    subhead("Where the time came from"),
    minorSubhead("Meetings"),
    p(
      "There used to be a stock meeting every Monday and a sales meeting every Thursday. There is now a sheet of paper by the kettle.",
    ),
    minorSubhead("Walking"),
    p(
      "The sailmaker’s apprentice, Noor Castellan, wore a pedometer for a week and found she was climbing to the third floor for thread 14 times a day. The thread has moved to the second floor. “It had been up there since my great-aunt,” says Mossop. “Nobody could tell me why.”",
    ),
    minorSubhead("Customers"),
    p(
      "This is the delicate one. Some gentlemen had been coming in every morning for years and buying, on average, one washer. They are still welcome. They are now served coffee by each other.",
    ),
    subhead("The two votes against"),
    p(
      "Rodney Peake and Ann Sillitoe, of the paint counter, make no secret of their ballots. Mixing paint cannot be done any faster, says Peake, so for them the same number of tins has to fit into fewer hours. Sillitoe lives alone and liked five days. “I’ve got a clean house,” she says. “I had a clean house before.” From next month both will work five shorter days for the same money, which everyone agrees ought to have been thought of at the beginning.",
    ),
    p([
      "Other employers are watching, with varying enthusiasm. The ",
      link("crane drivers on Quay 4", "/harbour/crane-drivers-quay-4"),
      " have asked for the figures. So has the harbour board, which asked for them by Monday, and will have them on Tuesday.",
    ]),
  ),
};
