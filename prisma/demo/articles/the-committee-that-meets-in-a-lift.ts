import { blockQuote, body, p, related, separator, smallCaps } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const theCommitteeThatMeetsInALift: DemoArticle = {
  section: "politics",
  slug: "the-committee-that-meets-in-a-lift",
  kind: "report",
  kicker: "Guildhall",
  headline: "Going up: the city’s fastest committee meets in a lift, and has done since 1908",
  standfirst:
    "Six people, one operator and a charter that forbids them to stand on either floor. This week they settled in seven minutes what two chambers had argued about for five months.",
  trailText: "The Committee on Differences has no chairs, no agenda and, above all, no window.",
  contributors: ["sam-okonjo"],
  topics: ["law", "archives"],
  published: { daysAgo: 2, at: "06:20" },
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Former member, 1988–92",
        afterHours: 2,
        text: "You do not mention the smell. Six people in wet wool, and Ozzie’s peppermints. I have never agreed to anything so quickly in my life.",
      },
      {
        name: "Ferdinand Obi",
        afterHours: 7,
        text: "I serviced this car for six years. A lift of that age is held by the brake on the winding drum, not by “the cable”. Otherwise they would not be discussing kelp, they would be discussing gravity.",
      },
    ],
  },
  views: 2890,
  viewsToday: 640,
  body: body(
    "the-committee-that-meets-in-a-lift",
    p(
      "At four o’clock on the appointed day three members of the city council get into the lift in the west wing of the Guildhall on the first floor. It rises to the third, where three members of the Harbour Board get in. Wilf Amadi closes the inner gate, takes the car down to a point between the second floor and nothing in particular, and pulls the lever marked HOLD. “Gentlemen and ladies,” he says, “you are nowhere.” The Committee on Differences is in session.",
    ),
    p(
      "The council meets downstairs and the Board upstairs, and for the first years of their marriage neither would climb to the other. The charter of 1908 found a way out. A lift had just been put in, at great expense, and the draughtsman seems to have been proud of it.",
    ),
    blockQuote(
      [
        "Where the two bodies differ, the difference shall be composed by three of each, meeting upon neither floor; and they shall not part until it be composed, or the attendant be taken ill.",
      ],
      "Charter of the Port and City, 1908, section 41",
    ),
    p([
      "A brass plate in the car gives the load as ",
      smallCaps("eight persons or half a ton"),
      ". Six members and Mr Amadi leave room for one more, and by custom it is the press, which must stand next to the gate and breathe in. He has worked the lift for twenty-two years. Under the charter he is “clerk of the vehicle”: he keeps the minutes on cards, and if the votes are equal for a third time he may turn off the light.",
    ]),
    p(
      "“I’ve done it twice,” he says. “You’d be surprised how reasonable people are when they can’t see who’s winning.”",
    ),
    separator(),
    p(
      "This week’s difference was kelp. It washes up on the slipway at the Ferry Steps, and passengers fall over it. The council holds that the slip is harbour works; the Board holds that feet are a municipal matter. Clearing it costs £4,301 a year. Since the question arose the two sides have spent, by our addition of their own invoices, £11,260 on legal advice about it.",
    ),
    p(
      "Inside the car it went like this. For three minutes each side read out its advice. In the fourth, Councillor Ngaire Boothroyd remarked that it was warm. In the fifth, Captain Jorun Aske, the harbour master, said that in her experience kelp came with the tide and left with anybody who had a fork. In the sixth they agreed that the Board should clear the slip in odd months and the council in even ones, and in the seventh that the odd pound should be paid by whoever next mentioned the lawyers. Mr Amadi wrote it on a card. It took up two lines.",
    ),
    p(
      "By the cards, which go back to the beginning and which we were allowed to read, the average sitting lasts nine minutes. The longest, in 1974, took three hours and fifty minutes, and was about the colour of the tugs, and coincided with a power cut. A proposal made in 1996 to give the committee a proper room with a table was itself a difference between the two bodies. It was therefore referred to the lift, where it was unanimously rejected before the second floor.",
    ),
    p(
      "I rode down afterwards with the losing side, if it was that. “Up there I had five arguments,” one of the Board’s members said, buttoning his coat. “In here there’s only room for one, so you bring the good one.”",
    ),
    related("first-novel-set-in-a-lift"),
  ),
};
