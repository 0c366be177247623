import { body, em, numbered, p, strong } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const lettersGullsOfFishStreet: DemoArticle = {
  section: "opinion",
  slug: "letters-gulls-of-fish-street",
  kind: "opinion",
  kicker: "Letter of the week",
  headline: "Sir, the gulls of Fish Street are working to a timetable, and it is ours",
  standfirst:
    "A retired ferry engineer has been asked to sign a petition against the birds outside her window. She kept a log for a month instead.",
  trailText:
    "Joan Petrie, of Fish Street, has studied the gulls as she would an engine, and finds nothing wrong with them.",
  contributors: ["joan-petrie"],
  topics: ["sea-and-coast"],
  picture: "letters-desk",
  caption: "Mrs Petrie’s log ran to 30 pages and came sealed, to keep it from the Purser.",
  published: { daysAgo: 4, at: "07:30" },
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Proprietor, The Hot Plaice",
        afterHours: 2,
        text: "I have measured our lids. Mrs Petrie is correct to within four millimetres. New ones are ordered.",
      },
      {
        name: "Graham from number 6",
        afterHours: 3,
        text: "I signed the petition and would like to un-sign it. Where does one go?",
      },
      {
        name: "Ornithologist (amateur)",
        afterHours: 5,
        text: "The one with the bad foot is a lesser black-backed, not a herring gull, but he keeps herring gulls’ hours.",
      },
      {
        name: "Joan Petrie",
        afterHours: 6,
        text: "I call him the Purser.",
      },
    ],
  },
  views: 8910,
  viewsToday: 140,
  body: body(
    "letters-gulls-of-fish-street",
    p([strong("To the Editor of the Pilot.")]),
    p("Madam (I began “Sir” out of habit, and I see that your headline writer has kept it),"),
    p(
      "A young man came to my door with a petition asking the council to do something about the gulls. I asked what they were doing wrong. He said that they were out of control. I spent thirty-four years in the engine rooms of the outer isles ferries, and in my experience a thing that is out of control does not do the same thing at the same time every day. So I did what I would have done at sea. I began a log.",
    ),
    p(
      "It ran for 30 days, from the window, with a pencil. I will lend it to anyone who asks. The chief findings are these:",
    ),
    numbered(
      "At 06:50 on weekdays there are no gulls in Fish Street. At 07:00 there are between 40 and 60. The bins are put out at five to.",
      "On the two days when the bins were late, the gulls were late.",
      "At 10:30 they leave in a body for the school on Lantern Hill, where there is a morning break. They come back without being rung for, which is more than can be said of the children.",
      "At 12:15 the fryers open. The lids on the bins there are 31 centimetres across. The bins are 36.",
      "On Sundays they go out to sea and fish, and a very pretty sight it is.",
    ),
    p(
      "In a month I counted 212 thefts of food from the hand. The food was a chip on 171 occasions. I draw your readers’ attention to the fact that every single victim was walking along Fish Street with an open bag, at the height of a gull, admiring the sea.",
    ),
    p([
      "In my trade, when a pump sucks air you do not petition the air. You find the leak. Five centimetres of lid, multiplied by eleven bins, comes to a good quarter of a square metre of dinner, laid fresh each day by the management. I have ",
      em("written to the management"),
      ". I have had an acknowledgement.",
    ]),
    p(
      "They are noisy; I grant that. So was I, if you ask those who had the cabin over the engine, and so is my parrot. But there were gulls on this rock before there was a street, and I do not suppose that it was they who named it.",
    ),
    p(
      "I did not sign. I gave the young man a cup of tea and, as it was twenty-five past twelve, advised him to keep his sandwich in his pocket until the corner. He did not. I have entered him as number 213.",
    ),
    p("Yours faithfully,"),
    p(["Joan Petrie", "\n", "Fish Street"]),
  ),
};
