import { body, factBox, keyPoints, link, p, related, table } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const budgetPassesByOneVote: DemoArticle = {
  section: "politics",
  slug: "budget-passes-by-one-vote",
  kind: "news",
  kicker: "The budget",
  headline: "City budget passes by one vote, and the vote goes home on the night ferry",
  standfirst:
    "A flood levy of £62 a household survives by 31 votes to 30 after the member for the outer isles asks for a boat and gets one.",
  trailText:
    "Agnes Mulcahy came to the Guildhall with one demand, a return ticket and no interest in either party’s sandwiches.",
  contributors: ["sam-okonjo"],
  topics: ["budget", "flood-defence", "ferries"],
  picture: "clock-tower",
  caption: "The scaffolding on the Guildhall tower is one of the few works that nobody proposed to put off.",
  published: { daysAgo: 1, at: "23:50" },
  updatedAfterHours: 6,
  corrections: [
    {
      kind: "correction",
      afterHours: 6,
      text: "An earlier version of this article said that the levy would cost an average household £1.91 a week. It is £1.19: £62 divided by the 52 weeks of the year. The figures had changed places between the notebook and the page.",
    },
  ],
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Priya on Ropewalk",
        afterHours: 1,
        text: "I watched all five hours. The best speech was by the doorkeeper, who said “Mind the step, madam” to Mrs Mulcahy and got the only applause of the night.",
      },
      {
        name: "E. Stannard",
        afterHours: 4,
        text: "You have the levy at £1.91 a week. £62 over 52 weeks is £1.19. I taught half your newsroom long division and I am disappointed in one of them.",
      },
      {
        name: "Farholm Shop",
        afterHours: 7,
        text: "She bought a newspaper, a pint of milk and a fan belt. No comment on the budget. We like her.",
      },
    ],
  },
  views: 5210,
  viewsToday: 4870,
  body: body(
    "budget-passes-by-one-vote",
    keyPoints(
      "The council adopts a budget of £612.4 million, 3.8 per cent more than this year, by 31 votes to 30.",
      "Spending on flood defence doubles to £36.5 million; a new levy of £62 a household pays for a third of the increase and borrowing for the rest.",
      "Housing, trams and roads, and parks and culture lose £8.3 million between them.",
      "The ferry to the outer isles will run at night all year round.",
    ),
    p(
      "At eleven minutes past eleven last night Agnes Mulcahy, who represents 1,140 people on three islands and belongs to no party, put down her knitting, raised her right hand and carried the city’s budget. She then asked the mayor whether the business was concluded, because her boat left at a quarter to twelve.",
    ),
    p(
      "It was. By 31 votes to 30 the council agreed to spend £612.4 million in the coming financial year and to raise a flood levy for the first time since the Mole was built. The levy will average £62 for each of the city’s 98,400 households, or £1.19 a week, and bring in £6.1 million. A further £12.3 million for walls, gates and pumps will be borrowed over twenty-five years.",
    ),
    table(
      "What the city will spend, in millions of pounds",
      ["Department", "This year#", "Next year#", "Change#"],
      [
        ["Schools", "214.6", "221.0", "+6.4"],
        ["Care and health", "158.2", "163.9", "+5.7"],
        ["Trams and roads", "74.5", "71.2", "−3.3"],
        ["Housing", "61.3", "57.8", "−3.5"],
        ["Flood defence", "18.1", "36.5", "+18.4"],
        ["Administration", "33.9", "34.1", "+0.2"],
        ["Parks, libraries and culture", "29.4", "27.9", "−1.5"],
        ["All departments", "590.0", "612.4", "+22.4"],
      ],
      { source: "City treasurer, budget as adopted" },
    ),
    p(
      "Oswin Tarrant, who has charge of finance and of the Harbour List’s temper, needed every one of his party’s 27 members, the three Greens of the Sound and one more. “Water does not read our manifestos,” he told the chamber. “It comes in at the same height for all of us, and this is the first budget in my time that is written for the ground floor.”",
    ),
    p(
      "The 24 members of the Civic Union and the six of the Tenants’ Alliance voted against, for opposite reasons. Colette Brand, who leads the Union, called the levy “a tax on having a letter box”. Nadia Ferreira of the Alliance, sitting for the first time since her election by two votes, said that a household in one damp room on Net Row would be charged as if it had something to flood. Her amendment to exempt tenants of single rooms was lost by the same 31 to 30.",
    ),
    p([
      "Ms Ferreira’s ",
      link("recount on Lantern Hill", "/politics/count-by-hand-election-recount"),
      " had been expected to decide the matter. It made no difference. Her defeated opponent, asked last night how he would have voted, said: “Against. I thought it was obvious. We agreed about almost everything.”",
    ]),
    factBox("The price of a vote", [
      "In exchange for hers, Mrs Mulcahy asked that the night ferry to Farholm, Little Tern and Skerrow should no longer stop running for five months of the year. This costs £240,000, or £210.53 for each islander. Mr Tarrant agreed two days earlier, in writing, on the back of a menu. The menu has been lodged with the clerk.",
      "Asked whether this was principle or bargaining, Mrs Mulcahy said that on an island it was generally possible to do both before lunch.",
    ]),
    p(
      "The cuts will be felt soonest in housing, where repairs to 340 council flats are put off for a year, and on the trams: the renewal of line 2’s track is postponed again. Four branch libraries will close on Wednesdays. Mr Tarrant said he regretted all of it, and the Wednesday readers in the gallery, who had brought their books, told him what they thought of that until the mayor asked them to whisper.",
    ),
    p([
      "How the flood money is shared out is a different question. It will be decided by nine people ",
      link("in a room in which there is nowhere to sit", "/council/flood-money-room-public-seats"),
      ".",
    ]),
    related("flood-money-room-public-seats"),
    p(
      "Mrs Mulcahy caught her boat with four minutes to spare. By the harbour’s record she was one of three passengers. The other two were asleep.",
    ),
  ),
};
