import { blockQuote, body, bullets, em, p, separator } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const judgeSwanRightOfWay: DemoArticle = {
  section: "courts",
  slug: "judge-swan-right-of-way",
  kind: "news",
  kicker: "Towpath",
  headline: "A swan may sit on a right of way but does not acquire one, judge finds",
  standfirst:
    "A courier went into Cooper’s Basin with eleven hot dinners. The Recorder’s Court has now decided whose fault that was, and it is not the bird’s.",
  trailText: "The Recorder visited the towpath in person and was, she says, received.",
  contributors: ["sam-okonjo"],
  topics: ["law", "sea-and-coast"],
  picture: "swan-towpath",
  caption:
    "The Alderman at his usual place. The court found that he may be gone round, with such care as the place requires.",
  published: { daysAgo: 3, at: "16:20" },
  corrections: [
    {
      kind: "correction",
      afterHours: 17,
      text: "An earlier version of this article described the Alderman as a female swan. He is a cob, as his name, his size and several readers suggest.",
    },
  ],
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Basin resident",
        afterHours: 1,
        text: "Anyone who has met the Alderman knows that he is not a “she”. He has the walk of a man who once chaired something.",
      },
      {
        name: "P. Lindgaard, solicitor",
        afterHours: 5,
        text: "The passage on “reasonable hissing” will be cited for a generation.",
      },
      {
        name: "Marek D.",
        afterHours: 8,
        text: "I was the courier. It was twelve dinners. I did not claim for mine.",
      },
      {
        name: "Hungry at number 40",
        afterHours: 9,
        text: "I was one of the eleven. The duck was nearly all right.",
      },
    ],
  },
  views: 7350,
  viewsToday: 1240,
  body: body(
    "judge-swan-right-of-way",
    p(
      "A swan that lies down across a public towpath is an obstruction in fact but not in law, the Recorder’s Court held this afternoon, in a judgment of nineteen pages that one spectator asked to have signed.",
    ),
    p(
      "Marek Dunne, 26, a bicycle courier, had sued the Basin Conservancy for £418.60: a telephone, a pair of spectacles and eleven dinners from a restaurant on Net Row. All went with him into Cooper’s Basin last year when he rounded the cooperage and met the Alderman, a mute cob of about thirteen kilos who has slept on the warm stones above the bakery’s drain for some years and regards them as his.",
    ),
    p(
      "For Mr Dunne it was argued that a right of way is a right to get past, that the Conservancy knew of the swan, and that it had put up a sign about mooring fees but none about him. The Conservancy replied that nobody can be answerable for a wild animal in its own good health, and that the claimant had been overtaking a pram.",
    ),
    p(
      "Philippa Thorne, the Recorder, adjourned to see for herself. She walked the towpath at dusk in the presence of both parties, an usher and, for some of the way, the Alderman. Her findings on that occasion take up a page and a half.",
    ),
    blockQuote(
      [
        "I approached from the east at a walking pace. The swan rose, extended both wings and hissed. I stood still. He continued for what the usher’s watch shows to have been forty seconds, which I find to have been reasonable hissing. He then sat down again some eighteen inches nearer the wall. It was possible to pass, and I passed.",
        "A highway is a right to pass with such care as the place requires. It has never been a right to pass at twenty miles an hour. A swan can no more acquire the towpath by long occupation than a puddle can; but like a puddle, he is to be gone round.",
      ],
      "Dunne v. the Basin Conservancy, paragraphs 31 and 44",
    ),
    separator(),
    p("The claim did not fail altogether. The court ordered that:"),
    bullets(
      "the Conservancy should pay for the spectacles, since its lamp on that corner had been out for five weeks;",
      "the loss of the dinners should lie where it fell, which was in the water;",
      [
        "a sign should be put up at each end of the stretch. The Recorder declined to draft it, but suggested that ",
        em("Swan: give way"),
        " “would leave it open to each reader to decide who is meant”.",
      ],
    ),
    p(
      "Outside the court Mr Dunne, who had represented himself for lack of anything else to do with a wet bicycle, said that he was content. He had got his spectacles back and could see the other side’s point. He still delivers along the Basin. He gets off at the cooperage now and walks, and has taken to bringing an outside leaf of lettuce.",
    ),
    p("The Alderman did not attend."),
  ),
};
