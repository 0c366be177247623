import {
  body,
  bullets,
  embed,
  factBox,
  link,
  p,
  picture,
  pullQuote,
  related,
  subhead,
  table,
} from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const floodMoneyRoomPublicSeats: DemoArticle = {
  section: "council",
  slug: "flood-money-room-public-seats",
  kind: "report",
  kicker: "Flood defence",
  headline: "£122 million was spent in this room. The public bench was out on loan.",
  standfirst:
    "The Flood Works Board may be watched by anyone for whom there is a seat. For nine years there has not been one. We have found the seats.",
  trailText: "How a regatta, a borrowed bench and a single word in the rules closed the city’s most expensive meeting.",
  contributors: ["sam-okonjo", "mirela-voss"],
  topics: ["flood-defence", "budget", "law"],
  picture: "empty-chairs",
  caption:
    "Every chair in the Plate Room has an owner. The public’s stood along the wall, out of the picture, and for nine years out of the building.",
  published: { daysAgo: 0, at: "05:40" },
  comments: { policy: "closed" },
  views: 3905,
  viewsToday: 3905,
  body: body(
    "flood-money-room-public-seats",
    p(
      "The Plate Room of the Guildhall is panelled in oak and smells of polish and, faintly, of soup. It has a long table, chairs for the board and its officers, and a fine view of the water it exists to keep out. Along the north wall, at the height of a knee, runs a strip where the panelling is paler than the rest. It is twenty-two feet long. That is where the public used to sit.",
    ),
    p([
      "Since the bench was taken away the Flood Works Board has met in this room 71 times and spent £122.2 million. No member of the public has been present at any of those meetings, nor has any reporter, and that includes ours. Nobody was turned away for what they might say or write. They were told, correctly, that there was no seat. With ",
      link("the budget that passed", "/politics/budget-passes-by-one-vote"),
      " by a single vote this week, the board’s money doubles to £36.5 million a year.",
    ]),
    subhead("A rule with a hole in it"),
    p(
      "Standing order 14 of the board was written in 1953, after the great surge, by people who were angry and wanted to be watched. It says that meetings “shall be open to all citizens so far as there be seats”. They had just paid for a bench that held two dozen. It did not cross their minds that a bench can go for a walk.",
    ),
    p(
      "Nine years ago the Sound Rowing Club needed seating for the umpires at its regatta and asked to borrow it. The board’s caretaker of the time, now retired, remembers the note. “It said ‘for the weekend’,” he says. “It didn’t say which.”",
    ),
    p(
      "At the next meeting two citizens came, found a bare wall and were sent home under standing order 14. The minutes record this as “Public: none”. The following seventy sets of minutes use the same two words.",
    ),
    subhead("What was decided meanwhile"),
    p(
      "We read all of them. They run to 1,906 pages and are public, as they always were; they are kept in a cabinet on the third floor, to which one may be taken by appointment on the first Monday of the month. Of 212 votes, 203 were unanimous. A meeting lasted 94 minutes on average, or about £1.1 million an hour.",
    ),
    p(
      "The works themselves are real, and engineers who have no reason to flatter the board told us that most of the money was well spent. What the minutes also show is how its projects grew.",
    ),
    table(
      "Six works, nine years, in millions of pounds",
      ["Work", "Agreed#", "Spent#", "Over or under#"],
      [
        ["Stone for the Mole", "41.0", "44.6", "+3.6"],
        ["Gates at Cooper’s Basin", "27.5", "31.9", "+4.4"],
        ["Wall on the Staithes", "19.2", "18.8", "−0.4"],
        ["Pumps at Ropewalk", "12.4", "15.1", "+2.7"],
        ["Drains under Net Row", "9.6", "9.1", "−0.5"],
        ["Map and warnings", "3.1", "2.7", "−0.4"],
        ["Together", "112.8", "122.2", "+9.4"],
      ],
      { source: "Minutes of the Flood Works Board, added up by the Pilot" },
    ),
    p(
      "An overrun of 8 per cent is modest for work done in tidal mud. But each increase appears in the minutes with the same verb. “The sum of £1.9 million was noted.” “The revised cost was noted.” We counted the word 46 times. It is never followed by a question, or at any rate none was noted.",
    ),
    pullQuote(
      "Nobody was hiding anything. We just got used to the sound of our own voices.",
      "Harriet Olu, engineer member of the board",
    ),
    picture(
      "flood-map",
      "The map and the warnings cost £2.7 million, £400,000 less than was agreed. It is the only item that the minutes show to have been discussed. The subject was colours.",
    ),
    subhead("“We got used to it”"),
    p(
      "Harriet Olu, who has sat on the board for six years and agreed to be named, thinks that the empty wall changed the meetings without anybody wishing it. “When somebody’s listening you explain,” she says. “You say what a penstock is. And halfway through explaining you sometimes notice that you don’t agree with yourself. I can think of two pumps I’d have asked about, if I’d had to say the price out loud to a person in a wet coat.”",
    ),
    p(
      "The chairman, Laurence Tolliver, does not accept that. He told us that the board had broken no rule, that its accounts were audited every year, and that in his experience the public preferred pumps to meetings. He was asked whether he had noticed that the bench was missing. “I face the window,” he said.",
    ),
    p(
      "It is not the auditor’s task to ask whether anybody was watching. We looked for whose task it was and found, in standing order 15, that the public may complain to the board about its arrangements, at one of its meetings.",
    ),
    subhead("Finding the bench"),
    p(
      "It took an afternoon. It is in the boathouse at the end of the Staithes, under the oars, in excellent condition. On the underside is a brass plate that reads “For the Citizens, 1953”.",
    ),
    p(
      "“We did wonder,” says the club’s secretary, Amina Strand. “Every committee thought that the one before had bought it.” The club will return it, with help: it weighs as much as an eight.",
    ),
    factBox(
      "The Flood Works Board",
      [],
      [
        ["Members", "Nine: four councillors, three engineers, two named by the Harbour Board"],

        ["Next meeting", "In eleven days’ time: the first share of the new levy"],
        ["Seats for the public", "None, at the time of going to press"],
      ],
    ),
    subhead("What could be done"),
    p("The city’s clerk, Edwina Pask, has told the board that three things would each be enough:"),
    bullets(
      "Put the bench back, which needs four people and a van.",
      "Strike out six words of standing order 14, which needs a vote of the board.",
      "Meet in a bigger room; the council chamber, one floor up, is free on most afternoons and has 112 seats.",
    ),
    p([
      "Mr Tolliver says that the matter will be placed on the agenda. He could not say whether the public might attend. Our columnist Dev Rao, who has been ",
      link("counting chairs of his own", "/opinion/empty-chairs-at-the-hearing"),
      ", intends to be there early, with a folding one.",
    ]),
    embed(
      "https://example.org/flood-works-minutes",
      "All 71 sets of minutes, 1,906 pages",
      "Scanned by the Pilot in the cabinet’s own order, with our additions in a table. Kept on another site.",
    ),
    related("empty-chairs-at-the-hearing"),
  ),
};
