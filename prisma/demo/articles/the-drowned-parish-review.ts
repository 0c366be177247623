import { blockQuote, body, em, factBox, p, separator } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const theDrownedParishReview: DemoArticle = {
  section: "culture",
  slug: "the-drowned-parish-review",
  kind: "review",
  kicker: "First night",
  headline: "The Drowned Parish at the Lantern: three hours, four tonnes of water, hardly a dry word",
  standfirst:
    "Hanne Bright’s play about a village that votes to stay under the sea is too long by one storm. The rest of it I would sit through again in wet shoes, and did.",
  trailText:
    "A play about a flood that is really about a parish council, with the best second act the Lantern has staged in years.",
  contributors: ["liesl-quarrie"],
  topics: ["stage"],
  picture: "theatre-stage",
  caption: "Imelda Crabbe as Widow Starling, on her feet at last to move the amendment.",
  published: { daysAgo: 0, at: "05:50" },
  comments: { policy: "off" },
  views: 1460,
  viewsToday: 1460,
  body: body(
    "the-drowned-parish-review",
    p(
      "You are warned at the door. The first three rows are given oilskins, with the name of the theatre across the shoulders, and told that they may keep their bags on the hooks provided but not on the floor. By the interval everyone in row F wished to be in row C. That is the first of many clever things about this production: it makes you envy the people who are getting wet.",
    ),
    p([
      "Hanne Bright has taken an old story of this coast, the church whose bell is heard under water, and asked who would be ringing it. Her answer is the parish council. When the sea takes St Osyth’s in the winter of 1703, the village does not die, and it does not leave. It holds a meeting. Seven people in the dripping vestry propose, second and minute the decision to ",
      em("carry on as before"),
      ", and for two acts they do, at the bottom of the sound, with hymns, a drainage dispute and a visiting bishop who cannot stay down for more than four minutes at a time.",
    ]),
    p(
      "It is very funny, and it is not a joke. Bright grew up on the Staithes in a house that flooded five times before she was twelve, and she knows that people do not move because of water. They move because of the fifth time. Her Widow Starling, who has lost her roof, hens and husband and asks only that it be put in the minutes, is the best part written for an actress over seventy in this city since I began to be paid to look for one. Imelda Crabbe plays her sitting down, with her handbag on her knee. When at last she stands up, to move an amendment, the woman beside me took hold of my sleeve.",
    ),
    blockQuote(
      [
        "Madam Chair, I have been wet for ninety years, and I do not complain of that. I complain that we keep recording it as weather.",
        "Put down that we knew. Put down that we were seven, and there was tea.",
      ],
      "Widow Starling, in the second act",
    ),
    separator(),
    p(
      "Not all of it floats. There is a third act. A great storm rolls in, from both wings at once, and everything that had been said in plain sentences is now said again by a chorus, in verse, underneath four tonnes of recirculated water. Joss Ferreira’s staging never falters (the church tower, when it comes down from the flies, does so with a silence that got its own applause), but one stops listening in order to wonder about the pumps. Twenty minutes could go. I would give them the bishop’s first sermon as well, and they can keep the change.",
    ),
    p(
      "The music is by the company, on handbells, of which one, by design, has no clapper. You see it swung and the note does not come. By the end I was hearing it.",
    ),
    p(
      "It closes as it began, with the minutes being read. I shall not say what has been changed in them. But on the first night nobody clapped for a while, and it was possible to hear, from the roof of the Lantern, which is older than the play’s disaster and has never been right, a slow real drip falling into somebody’s bucket. The cast waited for it. Then they took their bow in time.",
    ),
    factBox(
      "The Drowned Parish",
      [],
      [
        ["Where", "The Lantern, Ropewalk; until the end of next month"],
        ["How long", "Three hours and five minutes, with one interval and a change of socks"],
        ["Where to sit", "Rows A to C for the water, the circle for the words"],
        ["Verdict", "Four stars out of five, and the fifth is still in the third act"],
      ],
    ),
  ),
};
