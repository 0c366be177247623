import { body, code, em, factBox, p, subhead } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const groundsmanAndTheFrost: DemoArticle = {
  section: "sport",
  slug: "groundsman-and-the-frost",
  kind: "background",
  kicker: "A night out",
  headline: "Four degrees of frost, one match tomorrow, and Desmond Pell with a dinner fork",
  standfirst:
    "In 27 winters the groundsman of the Ropewalk Ground has lost three fixtures to frost, and can tell you what he did wrong in each. We sat up with him.",
  trailText:
    "How one man, nine sheets and a thermometer on a string keep a football pitch soft until three in the afternoon.",
  contributors: ["petra-lindqvist"],
  topics: ["football"],
  published: { daysAgo: 0, at: "06:40" },
  comments: { policy: "closed" },
  views: 1920,
  viewsToday: 1920,
  body: body(
    "groundsman-and-the-frost",
    subhead("Ten at night"),
    p(
      "It is two above, and Desmond Pell is not pleased with the sky. There are too many stars. Cloud is a blanket, he says, and tonight the bed has been stripped. He walks the touchline in a donkey jacket with the name of a brewery on it, stopping every twenty paces to push a dinner fork into the turf. Nobody has sold him a better instrument. If the fork goes in to the crest on the handle, you can play on it.",
    ),
    p(
      "Pell is 63. He came to the ground as a ballboy, left to lay tarmac, and returned in the winter of the long freeze because he had driven past and could not bear it. He has kept a diary of every night since on which the temperature went below three degrees. There are 1,104 entries. The first is two pages long. The most recent reads, in full, “Cold. Held.”",
    ),
    p(
      "The sheets go on at half past ten: nine of them, each as wide as a tram is long, of the fleece that market gardeners use for early lettuce. It takes seven people. One is the Harbour left back, Ines Teague’s boy Marcus, who lives opposite and has a match to play on it.",
    ),
    subhead("Two in the morning"),
    p([
      "Two below. Under the sheets, says the thermometer that hangs on a string from the crossbar, it is one above. Pell writes ",
      code("02:00 −2.1 / +1.0 NW?"),
      " and draws a box round the last part.",
    ]),
    p(
      "The north-west corner is where it always begins. A football pitch is not one piece of ground. This one lies across what used to be the ropewalk’s drying yard, an allotment, a siding and part of a chapel, and every one of them lets go of its warmth at a different rate. The siding is the worst. The rails were taken up in 1931 but the ballast is still there, half a metre down, and the cold gets into it, as he puts it, like gossip.",
    ),
    p("“People think it’s weather,” he says. “It’s history.”"),
    factBox(
      "The three that got away",
      [],
      [
        ["His second winter", "Took the sheets off at seven because the sun was out. “The sun was showing off.”"],
        ["His ninth", "Trusted a forecast, by a man in a tie."],
        ["His nineteenth", "Lost the fork."],
      ],
    ),
    subhead("Twenty to six"),
    p(
      "Four below. This is the hour that decides it, before the sun but after the ground has given up everything it had. He goes under the sheet at the corner flag on his hands and knees, with a lamp, and is gone for some time. You can see the light moving about in there, slowly, like something being read.",
    ),
    p(
      "When he comes out there is a patch the size of a billiard table that will not take the fork. He does not say anything. He fetches two watering cans of sea water from the tank behind the stand, one per cent of it, he explains, to ninety-nine of fresh: enough salt to bother the ice, too little to bother the grass. He has never told the club about the tank. He has now told the newspaper, and thinks about that, and shrugs. Then he lays his jacket over the place and sits on it.",
    ),
    subhead("Half past nine"),
    p([
      "The referee comes at half past nine, in good shoes. Miss Thorne has refused four grounds this season and means to be shown. She walks to the north-west corner directly, because referees talk, and she puts in her heel. It goes down. She tries it again a yard along. She looks at Pell, at the dark oblong where the jacket was, and at his trousers.",
    ]),
    p("“How long were you sitting there?” she asks."),
    p([
      "He says that he had been meaning to have a rest anyway. She signs the form. At three o’clock 3,418 people come in to watch ",
      em("the football"),
      ", and not one of them, if he has done it properly, will look down.",
    ]),
    p("The diary has it as follows. “Cold. Held. Drew.”"),
  ),
};
