import {
  blockQuote,
  body,
  em,
  link,
  numbered,
  p,
  picture,
  pullQuote,
  related,
  smallCaps,
  subhead,
} from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const aWallIsAPromise: DemoArticle = {
  section: "opinion",
  slug: "a-wall-is-a-promise",
  kind: "opinion",
  kicker: "Leader",
  headline: "A wall is a promise. In 1884 this newspaper advised the city not to make it",
  standfirst:
    "We called the Mole a folly and its levy a robbery. Now that there is to be a second levy, we should like to correct the first leader before writing another.",
  trailText: "The editor withdraws an opinion of 1884 and sets three conditions for the levy of this year.",
  contributors: ["maud-ferrier"],
  topics: ["flood-defence", "budget", "archives"],
  picture: "printing-press",
  caption: "The leader of 1884 was set by hand. This one was passed for press with one correction, as seems proper.",
  published: { daysAgo: 0, at: "05:45" },
  comments: { policy: "closed" },
  views: 5380,
  viewsToday: 5380,
  body: body(
    "a-wall-is-a-promise",
    p(
      "A correction. In our issue of 9 October 1884 we stated that the proposed sea wall would never be finished, would not be needed if it were, and would be paid for by the many for the comfort of the few. The wall was finished in 1897. It has been needed on 41 nights that we know of. On the third point, some 140 years of evidence are in, and we should like to go through it.",
    ),
    subhead("What we said"),
    p(
      "The writer, as was the custom, did not sign. From the handwriting in the ledger we believe that it was the second editor, Josiah Crake, who lived on Lantern Hill, eighty metres above the question.",
    ),
    blockQuote(
      [
        "It is proposed to tax every hearth in Kelmouth, at threepence in the pound, to keep the feet of the Staithes dry. Let the Staithes move. The sea was here first, and has the better lawyers.",
      ],
      "The Kelmouth Pilot, 9 October 1884",
    ),
    p(
      "It is a good sentence about the lawyers. It was also wrong, and not only in its prophecy. Crake thought that a wall is a thing one buys, like a hat, for whoever will wear it. But the dockers who were kept dry unloaded the coal that was burned on Lantern Hill. Their children nursed his. When the surge of 1953 came to within a hand’s breadth of the top, it was 56 years since anybody had been asked for threepence, and the people who slept behind it had paid, most of them, nothing. Somebody dead had paid for them.",
    ),
    pullQuote("That is what a wall is: a promise made to people one will not meet."),
    picture(
      "storm-wave",
      "The promise being called in. There have been 41 such nights since 1897, and the builders lived to see three of them.",
      "wide",
    ),
    subhead("What was voted"),
    p([
      "Now it has been made again. The ",
      link("budget that passed by one vote", "/politics/budget-passes-by-one-vote"),
      " doubles what the city spends against the sea, to £36.5m, and asks each household for £62. We think that it is right. The ",
      link("tide gauge", "/science/tide-gauge-hundred-years"),
      " has no politics, and it says that the flood which the builders planned for once a century now comes round about once in eighteen years. A child born on the Staithes this morning will leave school with that flood behind her, or due.",
    ]),
    p([
      "It is not fair in every part. To charge a single damp room the same as a house with a lawn is Crake’s error turned upside down, and the council should mend it before the first bill. But unfairness in a levy is an argument about ",
      em("how"),
      ". On ",
      em("whether"),
      ", the sea has ruled.",
    ]),
    subhead("What should be promised with it"),
    p("Promises are easiest to break when nobody remembers the wording. We would put three things in writing."),
    numbered(
      "Look after it. For eleven of the twenty years before the present works the Mole’s repair fund was spent on something else, which is one reason why its stone has since cost £44.6m. A wall does not fall in the year in which it is neglected; that is the temptation. Let the money be kept in an account of its own, which can be opened for stone and for nothing else.",
      [
        "Decide it in public. The sums will be shared out ",
        link("in a room without a seat for a citizen", "/council/flood-money-room-public-seats"),
        ". Sixty-two pounds ought to buy a chair.",
      ],
      "Say what it cannot do. There will be water that no wall of ours will stop. Those who live where it will go should hear so from the city, with an offer in the same envelope, and not from an insurer.",
    ),
    subhead("And what we promise"),
    p([
      "Over the landward door of the Mole, where the repair crews go in, the masons of 1897 cut five words: ",
      smallCaps("for those who come after"),
      ". It is said to be addressed to the public. A retired foreman once told us that it was meant for the next shift.",
    ]),
    p(
      "We shall keep this leader on file. If it turns out to be wrong, the editor of 140 years from now is asked to print a correction, and may find, as we have, that it is no trouble at all. One has only to go down to the end of the Mole on a bad night, put a hand on the stone, and feel it being kept.",
    ),
    related("flood-money-room-public-seats"),
  ),
};
