import { body, em, factBox, link, numbered, p, pullQuote, subhead } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const ropewalkMakesRopeAgain: DemoArticle = {
  section: "business",
  slug: "ropewalk-makes-rope-again",
  kind: "report",
  kicker: "Craft",
  headline: "For the first time since 1987, somebody is walking backwards down the Ropewalk",
  standfirst:
    "The last rope shed in Kelmouth closed when nylon got cheap and its lease got dear. Two people with a hook, a loan and no spare Saturdays have started it up again.",
  trailText: "A theatre rigger and a ropemaker’s daughter have five months of orders and one very long shed.",
  contributors: ["yusuf-demirel"],
  topics: ["small-business"],
  picture: "ropewalk",
  caption:
    "The strands go down to the machine for the next length. One yarn is dyed red so that a Kelmouth rope can be known by its end.",
  published: { daysAgo: 2, at: "06:30" },
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Harriet Coil",
        afterHours: 2,
        text: "Yes, that is my real name, and yes, I have ordered some.",
      },
      {
        name: "P. Anstey, Net Row",
        afterHours: 5,
        text: "My grandfather worked there too and always said the floor rose towards the sea because the ropemakers had worn down the other end. I prefer his version to the one about the shore.",
      },
      {
        name: "Dolores Finch",
        afterHours: 7,
        text: "“Further than New Zealand” is only true if he went the pretty way. The far side of the world is about 20,000 kilometres off. He would have had to come some of the way back, presumably forwards.",
      },
    ],
  },
  views: 5240,
  viewsToday: 610,
  body: body(
    "ropewalk-makes-rope-again",
    p(
      "The shed on Ropewalk is 312 metres long and a little under six wide. From the door you cannot see the far end, partly because of the dust and partly because the floor climbs half a metre on the way, following a shoreline that moved elsewhere in about 1790. Agnes Tarrow, 58, has walked it backwards nine times this week. It is the only direction in which you can see what you are making.",
    ),
    p(
      "Her father walked it backwards for 31 years. “He used to say he’d done forty thousand miles,” she says. “Mind you, he said that about the van.” We have done the sum. Ten lengths a day, 240 days a year, comes to 23,213 kilometres, or 14,424 miles. That is further than New Zealand, in reverse, in clogs.",
    ),
    subhead("Why it stopped"),
    p(
      "Nobody decided to end ropemaking in Kelmouth. In 1961 the walk employed 44 people. Then the trawlers changed to nylon, which does not rot, and the ferries changed to polyester, which does not shrink, and by the summer of 1987 there were five men left and one customer, a circus. When the circus went over to steel wire the foreman swept the floor, oiled the machine and locked up. He oiled it thickly. Everybody involved in the restoration mentions the oil.",
    ),
    p([
      "Idris Bell, 34, found the place while looking for something else. He is a rigger at the Lantern, where he has the job of flying a church tower in ",
      link("The Drowned Parish", "/culture/the-drowned-parish-review"),
      ", which opens this week, and he wanted hemp lines because they are quiet. “Synthetic line squeaks in a block,” he says. “You’ve got eight hundred people holding their breath and the scenery’s going like a trainer on a gym floor.” The nearest hemp of the right size was a nine-week wait away. His landlady said that her friend Agnes had the key to a ropeworks.",
    ]),
    subhead("How it is done"),
    p(
      "Neither the principle nor the machine has changed since the gas lamps. Twist one way, then twist the other, and let the two twists fight each other to a standstill.",
    ),
    numbered(
      "Combed hemp is spun to the right into yarn, each about as thick as a pencil lead.",
      "Yarns are run the length of the shed and twisted to the left, in three bundles, to make strands. The hooks at the far end are on a sledge, because a twisting strand gets shorter and something has to give.",
      [
        "The three strands are fitted into the grooves of a wooden cone called ",
        em("the top"),
        ". One person holds it and walks backwards. Behind the top the strands spring together, to the right, into rope.",
      ],
      "The rope is stretched, left overnight to get used to itself, and coiled in the morning.",
    ),
    p(
      "A third of the length disappears into the twist. From 312 metres of strand you get about 205 metres of rope, which is why the shed was built so absurdly long, and why no developer has ever worked out what to do with it.",
    ),
    pullQuote(
      "You can’t hurry it. If you walk faster you don’t get rope sooner, you get worse rope.",
      "Agnes Tarrow, ropemaker",
    ),
    subhead("Who pays for it"),
    p(
      "Starting up cost £150,000. The Harbour Credit Union lent £85,000 over ten years, a heritage fund gave £40,000 and the two partners found the remaining £25,000 themselves, Bell by selling a boat. More than a third of it went on the roof.",
    ),
    factBox(
      "Where £150,000 went",
      ["Figures from the partners’ own accounts, which they showed to the Pilot without being asked twice."],
      [
        ["Roof", "£61,000, including the removal of 83 years of starlings"],
        ["Machine", "£48,000, of which £2,100 was for getting the oil off"],
        ["Rent and insurance", "£27,000 for the first year"],
        ["Hemp", "£14,000 for seven tonnes"],
      ],
    ),
    p(
      "The customers are not sentimental. Fourteen churches want bell ropes, because a ringer’s hands know the difference by the second pull. The Lantern wants flying lines. The ferry company wants fenders for Ferry Steps, having learned that plastic ones float off to the outer isles and are not sent back. A prison that would rather not be named wants a climbing rope for its gymnasium, “and they were very particular”, says Bell, “about how long”.",
    ),
    subhead("What could go wrong"),
    p(
      "The rope costs £11.40 a metre in the usual 24-millimetre size, and polyester of the same strength costs £3.10. A full length brings in £2,337. To pay the loan, two wages and an apprentice they need to sell two lengths a week, and so far they average one and a half. The orders in hand would keep them busy for five months; what they lack is hands. They have advertised for the apprentice since the spring, and the first question is always how much of the work is done facing forwards.",
    ),
    p(
      "There is also the lease. It runs for six years, and the landlord is the city, which has twice tried to turn the shed into something with a car park. Tarrow is not worried. She takes us to the far end, the sea end, and shows us a row of pencil strokes on the door frame, one for each rope, bundled in fives like a prisoner’s calendar. The old ones stop at 19 August 1987. The new ones begin a hand’s breadth to the right.",
    ),
    p("“I left a gap,” she says, “so people would ask.”"),
  ),
};
