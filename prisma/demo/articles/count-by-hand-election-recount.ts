import { body, link, numbered, p, related, struck, subhead, table, timeline } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const countByHandElectionRecount: DemoArticle = {
  section: "politics",
  slug: "count-by-hand-election-recount",
  kind: "report",
  kicker: "Recount",
  headline: "The pencil in the polling booth: how Lantern Hill was won by two votes",
  standfirst:
    "The machine gave the seat to one candidate by three. Sixteen people, four tables and a magnifying glass gave it to the other by two. The machine was not wrong, exactly.",
  trailText: "Ten ballots that a scanner could not see, and the night sixteen clerks spent looking at them.",
  contributors: ["mirela-voss"],
  topics: ["elections", "law"],
  picture: "ballot-box",
  caption: "The law asks for the intention of the voter. The machine had been told to look for graphite.",
  published: { daysAgo: 16, at: "06:30" },
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Polling clerk, station 7",
        afterHours: 3,
        text: "The blue pencils were from my kitchen drawer. The black ones had been sharpened away by noon. Nobody had told us that the machine minded.",
      },
      {
        name: "C. Aspery",
        afterHours: 6,
        text: "As the loser I should like to say that it was beautifully done and that I hope never to see table three again.",
      },
      {
        name: "Werner Thackeray",
        afterHours: 11,
        text: "Why not give every booth a pen?",
      },
      {
        name: "Dilys M.",
        afterHours: 12,
        text: "Because pens walk, Werner. In thirty years of elections I have never known anybody to steal a pencil on a string.",
      },
    ],
  },
  views: 3320,
  viewsToday: 24,
  body: body(
    "count-by-hand-election-recount",
    p(
      "Shortly before two in the morning, in the middle of the Corn Exchange, Edwina Pask held a ballot paper up to a lamp and turned it slowly, as one candles an egg. There was a cross on it. Everybody at table three could see the cross, once they knew where to look: it was pale blue, it was in the right box, and it was the faintest mark that a human hand can make while meaning it. “Ferreira,” said Ms Pask, who is clerk to the city and speaks as if somebody were asleep next door. Thus, by one paper, the lead changed hands.",
    ),
    p(
      "The by-election on Lantern Hill had been called for the Civic Union’s Colin Aspery at ten past eleven. He had three votes more than Nadia Ferreira of the Tenants’ Alliance. Under the city’s rules a margin of less than one in five hundred is counted again by hand, whether or not anybody asks. Nobody had needed the rule since 1997.",
    ),
    subhead("What the machine did not see"),
    p(
      "The scanner that the city hires reads about forty papers a minute by looking for graphite. It had put aside 61 of 8,734 as blank or spoiled, which is a usual number, and it was not until the papers were laid out that a clerk noticed how many of the blank ones came from one box. At station 7, the Methodist hall, the black pencils had run out at noon. Someone had fetched others. They were blue, they were waxy and to the machine they were invisible.",
    ),
    p(
      "“It did what it was built to do,” says Ms Pask. “It was asked for graphite. The law asks for the intention of the voter. Those are usually in the same place.”",
    ),
    subhead("The rule of four pairs of eyes"),
    p("A hand count is slow because it is designed to be. This is what happens to each paper:"),
    numbered(
      "It is taken from the box face up and shown to the whole table. Nobody may lick a finger.",
      "One clerk says the name. A second, who cannot see the first one’s sheet, writes it down.",
      "If the two disagree, or if the mark is faint, crooked or witty, the paper goes into the blue tray.",
      "The blue tray goes to the clerk to the city, who decides in front of the candidates and gives a reason in one sentence.",
      "A candidate may object once to each paper. The paper is then put in an envelope with both sentences and kept for a year and a day.",
    ),
    p([
      "Most reasons were short. A voter who had drawn a ship in the box for the Harbour List’s Derek Osei had voted for Mr Osei. One who had written ",
      struck("Aspery"),
      " and, beside it, “no, sorry, Ferreira”, had voted for Ms Ferreira and apologised for it, which the law does not forbid. One who had given all four candidates marks out of ten had voted for nobody, although Mr Aspery’s agent asked to have it noted that his man had come first.",
    ]),
    subhead("The night by the clock"),
    timeline("From the first result to the last", [
      {
        when: "23:10",
        heading: "Aspery by three",
        text: "The machine’s result is read out. Cheers on the left of the hall.",
      },
      {
        when: "23:25",
        heading: "Recount",
        text: "Ms Pask reads the rule. The caterers, who were packing up, are asked to stay.",
      },
      {
        when: "00:40",
        text: "Station 7’s box is opened at table three. A clerk named Bilal Hennessy asks for a better lamp.",
      },
      {
        when: "01:52",
        heading: "Level, then one ahead",
        text: "The sixth blue cross puts Ms Ferreira in front for the first time.",
      },
      {
        when: "03:15",
        text: "The last box. Ten papers that the machine had set aside have been allowed; 51 have not.",
      },
      {
        when: "03:40",
        heading: "Ferreira by two",
        text: "Cheers on the right of the hall, hoarse. Mr Aspery is the first to shake hands.",
      },
    ]),
    table(
      "Lantern Hill, before and after",
      ["Candidate", "Machine#", "By hand#", "Difference#"],
      [
        ["Nadia Ferreira, Tenants’ Alliance", "2,811", "2,818", "+7"],
        ["Colin Aspery, Civic Union", "2,814", "2,816", "+2"],
        ["Derek Osei, Harbour List", "1,946", "1,947", "+1"],
        ["Tove Malm, Greens of the Sound", "1,102", "1,102", "0"],
        ["Blank or spoiled", "61", "51", "−10"],
        ["All papers", "8,734", "8,734", "0"],
      ],
      { source: "Clerk to the city" },
    ),
    subhead("Two votes, and what they weigh"),
    p([
      "Ms Ferreira’s election takes the Alliance to six seats out of 61. It may matter when the council ",
      link("votes on the budget", "/politics/budget-passes-by-one-vote"),
      ", and it may not; the two candidates spent the small hours discovering how much they had in common, over the last of the egg sandwiches.",
    ]),
    p(
      "The city will go on hiring the scanner, which costs £9,000 a year and is right about graphite. But Ms Pask has written to all 34 polling stations about pencils. The letter is one line long. She has signed it, out of a sense of occasion, in blue.",
    ),
    related("budget-passes-by-one-vote"),
  ),
};
