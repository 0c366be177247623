import {
  blockQuote,
  body,
  em,
  factBox,
  link,
  p,
  picture,
  pullQuote,
  related,
  subhead,
  timeline,
} from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const twoIslandsOneLighthouseTreaty: DemoArticle = {
  section: "world",
  slug: "two-islands-one-lighthouse-treaty",
  kind: "background",
  kicker: "The Calf Light",
  headline: "Two islands, one lighthouse and a treaty that has outlived every quarrel between them",
  standfirst:
    "Skarra and Ommey have disagreed about cod, coal and the spelling of the sea. Twice a year for more than a century they have still met on a rock and handed over a key.",
  trailText: "The shortest treaty in the north is about lamp oil, and diplomats travel a long way to ask why it works.",
  dateline: "Skarra",
  contributors: ["ruth-penhallow"],
  topics: ["diplomacy", "law", "sea-and-coast"],
  picture: "lighthouse-lamp",
  caption: "The lamp needs nobody’s help. The treaty says that it shall be kept by a person, and so it is.",
  published: { daysAgo: 22, at: "06:00" },
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Hollis Vane",
        afterHours: 5,
        text: "My grandfather was relieved at the Calf in the great quarrel. He said the Ommey man never spoke but left him a warm kettle, each time, for five years. He thought about that kettle until he died.",
      },
      {
        name: "Brannock Reader",
        afterHours: 9,
        text: "Lovely piece. A small point from a former pilot: the Calf shows two flashes every fifteen seconds, as you say, but you can only see both from the north. From the south the second is behind the stack.",
      },
      {
        name: "T. Olufemi",
        afterHours: 27,
        text: "I should like our residents’ association to be governed by eleven articles and an equinox.",
      },
    ],
  },
  views: 2140,
  viewsToday: 12,
  body: body(
    "two-islands-one-lighthouse-treaty",
    p(
      "The key to the Calf Light is eleven inches long and opens nothing. The lock it was made for rusted away in the twenties and was replaced by a bolt. But at noon on the equinox, on a landing stage slippery enough to keep ceremony short, a keeper from the island of Skarra holds it out, a keeper from the island of Ommey takes it, and sovereignty over four acres of rock changes hands for half a year.",
    ),
    p(
      "This month both parliaments agreed, for the first time, to amend the treaty under which this is done. The amendment concerns lamp oil, which neither of them has burned since 1931. It took nine years.",
    ),
    subhead("A rock in the way"),
    p(
      "The Calf stands almost exactly halfway between the two, four sea miles from either harbour, and has sunk ships without regard to flag. Skarra, a republic of 9,300 people, claimed it because seals from Skarra slept there. Ommey, a duchy of 6,100, claimed it because nobody from Skarra had ever stayed longer than the seals. Each began a tower.",
    ),
    p(
      "In the winter of 1890 the brig Constance went down between the two unfinished lights with nineteen people from both islands. The Calf Light Convention was signed the next summer. It has eleven articles and covers a page and a half.",
    ),
    blockQuote(
      [
        "The Light shall be kept by a person. It shall be kept from the vernal to the autumnal equinox by Skarra, and from the autumnal to the vernal by Ommey, and whichever keeps the Light shall for that season hold the Rock.",
        "Neither party shall be excused from its season by reason of any difference between them.",
      ],
      "The Calf Light Convention of 1891, articles 2 and 3",
    ),
    subhead("The second sentence"),
    p([
      "“Article 3 is the treaty,” says Isolde Crane, who is the legal department of Ommey’s foreign ministry. (“There are two of us, but Magnus does fish.”) “The rest is groceries. Article 3 says: ",
      em("you may hate each other, but not on the rota."),
      "”",
    ]),
    p(
      "It was tested. In April 1958, after a collision of trawlers, the islands shut their embassies, stopped the mail boat and forbade their citizens to speak to each other on the telephone. The quarrel lasted until October 1963. There were eleven equinoxes in that time and eleven handovers. The keepers did not exchange a word, since the law forbade it. They exchanged the key, signed the log and stood for a minute facing the sea, because facing each other might have counted as conversation.",
    ),
    pullQuote("You may hate each other, but not on the rota.", "Isolde Crane, foreign ministry of Ommey"),
    picture(
      "storm-wave",
      "The log for the last handover of the great quarrel, in September 1963, has one word on each side. They are the words for “rough”.",
      "wide",
    ),
    subhead("One book, two languages"),
    p(
      "The log is the loveliest thing on the rock. There is only one, in which Skarra writes on the left-hand pages and Ommey on the right, and it has reached its ninety-fourth volume. Mostly it is weather. Here and there somebody forgets to be a state. “Fog. Forgot my mother’s birthday,” a Skarran keeper wrote in 1902. Opposite, half a year later, in the other language: “Clear. I hope you remembered it this time.”",
    ),
    p(
      "The light itself was made automatic in 1987, and both governments asked their lawyers whether the keepers could go home. Both were told that article 2 says a person. So there is still a person. At present it is Ylva Sand, who is 58, knits for the harbour shop and checks each evening a lamp that has not failed in eleven years.",
    ),
    p("“People ask if I’m needed,” she says. “I tell them I’m agreed, which is better.”"),
    factBox(
      "The Calf",
      [],
      [
        ["Where", "Four sea miles from Skarra, four from Ommey"],

        ["Population", "One, and about 200 seals"],
        [
          "Light",
          "Two white flashes every fifteen seconds. They are not one for each island, as both teach in school; it was the cheaper lens.",
        ],
      ],
    ),
    subhead("Nine years about oil"),
    p(
      "Article 6 obliges each party to land 400 gallons of the best rape oil at the start of its season. When the lamp was converted to electricity the islands carried on delivering, because to stop would have been a breach, and each was waiting for the other to commit it. In 1949 they agreed, in a letter, to deliver one pint instead and to call it 400 gallons. The pint has been landed, weighed and entered ever since..",
    ),
    p(
      "The amendment replaces the oil with solar panels, the eastern row owned by one state and the western by the other. Most of the nine years went on a clause about which of them gets the morning. In the end they settled it as they settle everything: the rows swap owners at the equinox.",
    ),
    timeline("The Calf Light", [
      {
        when: "1890",
        date: "1890",
        heading: "The Constance",
        text: "Nineteen people drown between two unfinished towers.",
      },
      {
        when: "1891",
        date: "1891",
        heading: "The convention",
        text: "Eleven articles are signed aboard a herring boat, neither side wishing to be host.",
      },
      { when: "1931", date: "1931", text: "Electricity. The oil goes on arriving." },
      {
        when: "1958–1963",
        heading: "The great quarrel",
        text: "No embassy, no post, no telephone. Eleven handovers, all at noon.",
      },
      {
        when: "This month",
        heading: "The amendment",
        text: "Both parliaments vote for the sun, Ommey by 21 to 0 and Skarra by 34 to 1.",
      },
    ]),
    subhead("Why the diplomats come"),
    p([
      "Every year two or three negotiators from larger places ask to see the handover. They look, Ms Crane says, like people visiting a spa. She tells them what she has learned. Agree on a chore and leave the principle alone. Make it small enough to be done in bad weather. And write it short. ",
      link("The commissions that sit through the night in Halvik", "/world/the-interpreters-who-never-sleep"),
      " produce agreements of three hundred pages, she points out, and somebody always finds the door in page 212.",
    ]),
    p(
      "The one vote against in Skarra was cast by a member from the north shore, who explained that he had nothing against solar panels. He had worked out that the pint of oil was the only thing the two governments had given each other, without fail, for seventy-odd years, and he thought they might come to miss it.",
    ),
    related("the-interpreters-who-never-sleep"),
  ),
};
