import {
  body,
  bullets,
  em,
  embed,
  factBox,
  link,
  p,
  picture,
  pullQuote,
  related,
  subhead,
} from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const guildhallOrganReturns: DemoArticle = {
  section: "culture",
  slug: "guildhall-organ-returns",
  kind: "report",
  kicker: "Music",
  headline: "After six years in boxes the Guildhall organ breathes in, and the plaster holds",
  standfirst:
    "It has 3,906 pipes, four keyboards, a new blower and one note that the restorers were begged to leave alone. On opening night they will find out whether the audience can hear it.",
  trailText:
    "The organ that fell silent in the middle of a wedding is back, along with the note that everyone complained about.",
  contributors: ["liesl-quarrie"],
  topics: ["music"],
  picture: "guildhall-organ",
  caption:
    "An audience of donors at the last rehearsal. Winifred Sorley, at the console, kept her left knee to herself.",
  published: { daysAgo: 1, at: "07:15" },
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Bride, 14 June, six years ago",
        afterHours: 2,
        text: "It was the second line of “Love Divine”. We sang the rest without. My husband still maintains it was a sign, but will not say of what.",
      },
      {
        name: "E. Quill",
        afterHours: 4,
        text: "I sang in the city choir for 30 seasons and can confirm that we all learned to cough on the low D.",
      },
    ],
  },
  views: 3560,
  viewsToday: 2870,
  body: body(
    "guildhall-organ-returns",
    p(
      "The first sound that the Guildhall organ has made in public since its collapse was not music. It was Cornelius Abt, in socks, leaning on the bottom note of the pedals with his whole weight while a dozen people stood about the hall looking at the ceiling. The note is called bottom C, from a pipe 9.7 metres long, and it is felt in the knees before it is heard. A cup walked along a windowsill. The ceiling, which has cherubs, stayed up.",
    ),
    p("“Good,” said Abt. “Now the other three thousand nine hundred and five.”"),
    subhead("How it stopped"),
    p(
      "It stopped at a wedding. The main bellows, sheepskin from 1911, had been patched so often that there was more glue in them than sheep, and in the second line of the second hymn they let go. Those present describe a long sigh, coming from everywhere. The organist, Winifred Sorley, played on for nine bars from habit.",
    ),
    p(
      "The city first thought of selling the pipes and keeping the case. It got as far as a leaflet. Then the money began to come in: from the choir, from a firm of undertakers, from a class of eight-year-olds who sold drawings of the cherubs, some of them accurate. Of the £1.3m that it cost, £410,000 was given in sums of less than fifty pounds.",
    ),
    subhead("What was done"),
    bullets(
      {
        text: "All 3,906 pipes were taken out, washed and straightened:",
        items: [
          "211 had been stepped on",
          "17 were found to contain bats’ nests",
          "one contained a sandwich tin, empty, with a name in it",
        ],
      },
      "The bellows were re-leathered, with 64 skins.",
      "The blower of 1938 was replaced by one that can be run during a quiet speech.",
      [
        "The stop marked ",
        em("Vox humana"),
        ", which for decades had sounded like a goat, was sent to a voicer abroad. It now sounds like a better goat.",
      ],
    ),
    p([
      "The tin belonged to Arthur Lisle, who tuned the organ from 1946 to 1972 and told his wife that he had lost it on the tram. She is 101. Abt took it back to her himself. She was pleased, he says, but not surprised, and asked whether he had ",
      em("eaten them"),
      ".",
    ]),
    subhead("The low D"),
    p(
      "For as long as anyone can remember, the D above that bottom C has come with a noise, a faint rattling wheeze, like somebody moving furniture in another house. Choirs hated it. Two recordings were abandoned because of it. When Abt’s men took down the pipe, they found the cause in ten minutes: a split seam, an hour’s work.",
    ),
    p(
      "Before they could begin there were letters. Thirty-one people wrote. A man said that he had proposed during it. A retired critic of this newspaper, who had been rude about the wheeze in print on nine occasions, asked for mercy. Abt is not sentimental about metal, but he plays the viola and knows what people get used to.",
    ),
    pullQuote("A fault that everybody can hum is not altogether a fault.", "Cornelius Abt, organ builder"),
    p(
      "So there are now two low Ds. One is new and clean. The old one stands behind it, repaired so that it will get no worse, on a lever by the player’s left knee. It is up to the organist. Miss Sorley, who is 79 and will open the first concert, has been asked by both sides what she means to do. She says that she will see how she feels when she gets there.",
    ),
    subhead("When to hear it"),
    factBox(
      "The first week",
      ["Tickets from the Guildhall porter, who takes cash and cards. The back gallery is free; bring a cushion."],
      [
        ["Opening night", "Winifred Sorley and the city choir: Bach, Franck, and a hymn to be finished"],
        ["Second night", "Silent film with improvised organ"],
        ["Third night", "Any child under twelve may come and press one key"],
      ],
    ),
    embed(
      "https://vimeo.com/76979871",
      "Hear the two low Ds",
      "The new pipe and then the old one, from the third row of the gallery. In this demonstration a short film about a video player stands in for the organ. It is, at least, in tune.",
    ),
    picture(
      "clock-tower",
      "The Guildhall tower, in scaffolding until its bells are back on their ropes. The mason has been asked not to whistle in the keys of C or D.",
    ),
    p([
      "The bells in the tower next door get ",
      link("their new ropes", "/business/ropewalk-makes-rope-again"),
      " in the same month. It will be the loudest season the square has had for some time. The undertakers, whose office faces it, have put up double glazing and taken two seats in the front row.",
    ]),
    related("ropewalk-makes-rope-again"),
  ),
};
