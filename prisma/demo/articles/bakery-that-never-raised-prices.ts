import { body, em, p, pullQuote, struck, table } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const bakeryThatNeverRaisedPrices: DemoArticle = {
  section: "business",
  slug: "bakery-that-never-raised-prices",
  kind: "background",
  kicker: "Net Row",
  headline: "A roll at Oddy’s has cost 30p since 1989. We asked to see how that works",
  standfirst: "It does not work. That, says the baker, is what the wedding cakes are for.",
  trailText: "Every roll sold at Oddy’s loses money, and Wilf Oddy can tell you to a tenth of a penny how much.",
  contributors: ["yusuf-demirel"],
  topics: ["small-business"],
  picture: "bakery-night",
  caption:
    "Half past three on Net Row. Bridget Oddy, the baker’s niece, draws the first rolls; she has suggested 35p, once.",
  published: { daysAgo: 24, at: "06:15" },
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Margit",
        afterHours: 1,
        text: "I have bought two rolls there every morning for twenty-two years. I make that a subsidy of about £1,500. I had better get married again.",
      },
      {
        name: "Cllr A. Bream",
        afterHours: 4,
        text: "For the record I have never paid with a fifty-pound note at Oddy’s. It was a twenty, and I apologised.",
      },
      {
        name: "Former apprentice",
        afterHours: 9,
        text: "He weighs them. If one comes out at 58 grams he eats it himself, standing up, looking annoyed.",
      },
      {
        name: "T. Lovelace",
        afterHours: 12,
        text: "Could we not all just leave 50p and say nothing?",
      },
      {
        name: "Margit",
        afterHours: 13,
        text: "I tried. He ran after me down Net Row with the change.",
      },
    ],
  },
  views: 6870,
  viewsToday: 19,
  body: body(
    "bakery-that-never-raised-prices",
    p(
      "The sign in the window of Oddy’s has been altered once. It used to say that rolls were 30p and that the shop was sorry, no cheques. Now it says:",
    ),
    p([em("Rolls 30p. Sorry, no "), struck("cheques"), em(" cards.")]),
    p(
      "The 30p dates from 6 March 1989. In that time the price of flour has been up and down and up, the oven has gone from oil to gas to electricity, and a loaf in the supermarket on the Staithes has roughly tripled. We assumed a trick. The usual one is to make the roll smaller. So we bought a dozen, carried them to the Institute of Marine Science, which has good scales, and found that the average came to 60.3 grams. Wilf Oddy’s own card index, begun by his mother, gives the recipe weight as 60.",
    ),
    p("“You could have asked,” he said."),
    table(
      "What one roll costs to make",
      ["Item", "Pence#"],
      [
        ["Flour, yeast, salt, malt", "7.8"],
        ["Electricity", "6.4"],
        ["Wages", "17.1"],
        ["Rent, rates and insurance", "8.9"],
        ["Bag", "1.4"],
        ["In all", "41.6"],
        ["Price", "30.0"],
        ["Loss on each roll", "11.6"],
      ],
      { source: "Oddy’s Bakery; the Pilot has seen the invoices" },
    ),
    p(
      "He sells about 260 a day on 300 days of the year, so the rolls lose him a little over £9,000. He knows it to the pound: last year, £9,048. He has entered it since 1997 in a column headed Advertising.",
    ),
    p(
      "The money comes back in marzipan. Oddy’s made 71 wedding cakes last year at an average of £340, and a wedding cake, unlike a roll, has what the trade calls room. “Nobody in Kelmouth is getting married without thinking of me,” he says, “because they’ve thought of me every morning since school.” He made 64 of the 71 for couples of whom at least one had been sent out for rolls as a child. He asks. He keeps a card index of that too.",
    ),
    pullQuote("I’m not cheap. You try getting a cake out of me for 30p."),
    p(
      "There are other reasons, which take longer to come out. The street used to have three bakers. In 1989 one of them put his rolls up to 35p and Wilf’s mother, Edna, said in front of a full shop that she would see him in his grave first. She did: he died in 2004, on good terms with her, and she sent a wreath in the form of a plait. By then the price had become a matter of record. When the local radio rang on the price’s twentieth birthday she told them it would go up “when I’m dead”. She died in 2018. Wilf went to the cupboard where she kept the plastic numbers for the sign, and there was only the one set.",
    ),
    p(
      "Could it last? His accountant, who gets a roll with every meeting, thinks so, if people go on marrying. The danger is not flour. It is that the rent on the shop is reviewed in two years, and the landlord, who lives in another city, has never been sent out for anything on Net Row.",
    ),
    p(
      "On the morning we came, the queue at ten to seven had 19 people in it, two of them in evening dress. A boy of about eight put six coins on the counter for two rolls, counted them aloud and was handed a third, a broken one. He asked what it was for.",
    ),
    p("“Advertising,” said Wilf Oddy."),
    p([
      em(
        "Yusuf Demirel works Saturdays at another bakery, where a roll is 55p, and has entered this article in the register.",
      ),
    ]),
  ),
};
