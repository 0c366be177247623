import { body, p, struck, table } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const fishAuctionHakeSquid: DemoArticle = {
  section: "harbour",
  slug: "fish-auction-hake-squid",
  kind: "news",
  kicker: "Fish auction",
  headline: "Hake up by a quarter, and the squid goes to a lady with one shoe",
  standfirst:
    "With a gale coming the fleet stayed in and prices did not. One buyer had lost her voice, and with it, nearly, her breakfast trade.",
  trailText: "This morning’s prices from Quay 2, and an unusual bid.",
  contributors: ["ines-halloran"],
  topics: ["fisheries", "small-business"],
  picture: "fish-market",
  caption: "Boxes go to whoever calls the highest price out loud. It says so on the wall.",
  published: { daysAgo: 0, at: "06:50" },
  comments: { policy: "closed" },
  views: 1240,
  viewsToday: 1240,
  body: body(
    "fish-auction-hake-squid",
    p(
      "Seven boats landed this morning instead of the usual nineteen, and hake went to £6.40 a kilo, a quarter more than yesterday. The rest of the fleet is tied up three deep behind the ice house, waiting for the wind that is due this afternoon, and there will be no auction tomorrow.",
    ),
    table(
      "Quay 2, this morning, in pounds a kilo",
      ["Fish", "Boxes#", "Today#", "Yesterday#", "Change#"],
      [
        ["Hake", "96", "6.40", "5.12", "+25%"],
        ["Monkfish", "31", "9.00", "8.00", "+13%"],
        ["Haddock", "140", "3.15", "2.80", "+13%"],
        ["Plaice", "118", "2.20", "2.40", "−8%"],
        ["Squid", "44", "3.60", "7.20", "−50%"],
      ],
      { source: "Kelmouth Fish Auction, average of first-grade lots" },
    ),
    p(
      "Plaice fell because it was small. The squid is a longer story. Forty-four boxes were on the floor, which is a lot, and one person in the city buys most of what there is: Marguerite Dell, who fries it on a stall at the Corn Exchange from six in the morning. She has had laryngitis since the weekend. Bids at Kelmouth are called out loud. It says so on the wall.",
    ),
    p(
      "When Ossie Trant, the auctioneer, opened the squid at seven pounds, there was no sound. He went to six, and to five. The other buyers, who all know what Mrs Dell pays, looked at her and then at the roof. It was out of manners, one of them told me; you could see that she was trying. At four pounds she took off her left shoe and threw it at the rostrum.",
    ),
    p([
      "It reached him at £3.60. Mr Trant consulted the rules, found that they required a bid to be “clear and unmistakable”, and knocked down all forty-four boxes. The shoe was returned with her invoice. By half past six there was a queue at the stall. The board read: “Squid, ",
      struck("£6.50"),
      " £4 a cone. Please point.”",
    ]),
  ),
};
