import { body, em, link, p, pullQuote, table } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const womenRowersWinTheSound: DemoArticle = {
  section: "sport",
  slug: "women-rowers-win-the-sound",
  kind: "news",
  kicker: "Rowing",
  headline: "Kelmouth women win the Sound outright, 41 seconds ahead of everybody",
  standfirst:
    "In 94 races no women’s six had ever been first home. This one did it by going the wrong side of an island and having asked the right man about the tide.",
  trailText: "The crew of the Constant took the long way round Little Hesta and came home before every men’s boat.",
  dateline: "Ferry Steps",
  contributors: ["petra-lindqvist"],
  topics: ["rowing"],
  picture: "rowers",
  caption:
    "Four of the winning six, out before sunrise with a borrowed boat. The red blade marks the bow oar, for the umpire’s benefit.",
  published: { daysAgo: 1, at: "18:20" },
  comments: { policy: "closed" },
  views: 5410,
  viewsToday: 4630,
  body: body(
    "women-rowers-win-the-sound",
    p(
      "The gun on Ferry Steps is fired when the first boat crosses the line, and the man who fires it has his orders: men’s crews one shot, women’s crews a bell. Yesterday he looked at what was coming, looked at the bell, and fired the gun.",
    ),
    p([
      "The ",
      em("Constant"),
      ", rowed by the Kelmouth women’s six, won the 95th race across the Sound in one hour, 58 minutes and 22 seconds. The course goes 22 kilometres, out round the Hesta light and back, in open boats with fixed seats and oars of ash. Women have entered since 1971. Their best place before yesterday was fourth.",
    ]),
    p(
      "They were fourth again at the light, a minute and a half down on Northgate, who have won eight of the last ten. On the way home everyone keeps south of Little Hesta, because it is shorter by six hundred metres. Solveig Marr, the cox, aged 17 and 46 kilos, pulled the other string and took her crew north.",
    ),
    p(
      "“I thought she’d seen a seal,” said Tess Okoro, who rows at bow and is a midwife. “You’re going backwards, you don’t ask.”",
    ),
    p([
      "What Marr had seen was a pencil line. On Friday she had gone to the ",
      link("tide hut", "/science/tide-gauge-hundred-years"),
      " and asked Jonah Wicks, who keeps the gauge, whether the tables could be trusted. He showed her the drum. With the pressure as high as it was, the ebb had been turning 12 minutes before its time all week. By the time the leaders came south about, she reckoned, they would have it in their faces, and the north channel would already be running for home.",
    ]),
    pullQuote("Six hundred metres is only longer if the water’s standing still.", "Solveig Marr, cox of the Constant"),
    p(
      "When the boats came out from behind the island there was a silence on the Mole, then a noise. The women had four lengths. Northgate, to their great credit, halved it. Over the last kilometre stroke Philippa Dow took the rate to 38 and held it there, and afterwards needed help to open her hands.",
    ),
    table(
      "The Sound: first five of 27 boats",
      ["Crew", "Boat", "Time#", "Behind#"],
      [
        ["Kelmouth women", [em("Constant")], "1:58:22", []],
        ["Northgate men", [em("Anvil")], "1:59:03", "0:41"],
        ["Staithes men", [em("Good Intent")], "1:59:47", "1:25"],
        ["Farholm mixed", [em("Peat")], "2:01:10", "2:48"],
        ["Harbour Police men", [em("Warrant")], "2:04:36", "6:14"],
      ],
      { source: "Kelmouth Regatta Committee" },
    ),
    p(
      "There is no women’s trophy for first place overall. There is no men’s trophy either; the Tankard is simply engraved with the name of the boat. The committee met for four minutes and decided that no rule needed to be changed, except the one about the bell.",
    ),
    p(
      "The crew were back at work this morning. Two are nurses, one teaches, one drives a crane on Quay 4, and one is doing her finals. Marr had a mock examination in geography at nine. The first question, she told her mother by telephone at the break, was on longshore currents, and she had written rather a lot.",
    ),
    p([em("Petra Lindqvist declares an interest: she rowed in one of the boats that came fourth.")]),
  ),
};
