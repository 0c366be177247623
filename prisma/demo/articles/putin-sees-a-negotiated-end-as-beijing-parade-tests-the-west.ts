import { body, bullets, keyPoints, p, subhead } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const putinSeesANegotiatedEndAsBeijingParadeTestsTheWest: DemoArticle = {
  section: "world",
  slug: "putin-sees-a-negotiated-end-as-beijing-parade-tests-the-west",
  kind: "analysis",
  kicker: "War in Ukraine",
  headline: "Putin says he sees a negotiated end to the war as Beijing parade tests the West",
  standfirst:
    "Russia’s president calls American efforts sincere and offers to meet Ukraine’s leader in Moscow. On NATO and the Donbas nothing has moved, and force remains the alternative he names.",
  trailText:
    "After standing with the leaders of China and North Korea, Vladimir Putin speaks of talks, though not on Ukraine’s terms.",
  contributors: ["ruth-penhallow"],
  topics: ["ukraine", "russia", "diplomacy", "security"],
  picture: "parade-avenue",
  caption:
    "The parade in Tiananmen Square marked the end of the Second World War and was read as a challenge to the order led by the United States.",
  published: { on: "2025-09-06T09:00" },
  comments: { policy: "closed" },
  views: 5,
  viewsToday: 0,
  body: body(
    "putin-sees-a-negotiated-end-as-beijing-parade-tests-the-west",
    keyPoints(
      "Mr Putin said he could see a way to a negotiated end of the war, and that Moscow would reach its aims by force if talks failed.",
      "He had just stood with Xi Jinping and Kim Jong Un at a parade in Tiananmen Square, read as a challenge to the order led by the United States.",
      "European leaders were to meet Ukraine’s president in Paris; further American sanctions were still pending.",
    ),
    p(
      "Russia’s president, Vladimir Putin, has said that he can see a way to a negotiated end of the war in Ukraine, the largest land war in Europe since 1945, and has called American efforts to that end sincere. He has also said that Moscow will reach its aims by force if talks fail.",
    ),
    p(
      "He had just stood with the leaders of China and North Korea, Xi Jinping and Kim Jong Un, at a parade in Tiananmen Square in Beijing that marked the end of the Second World War. His words about peace have to be read beside that display.",
    ),
    subhead("A parade, and then an opening"),
    p(
      "Two events have followed closely on each other, and they point in different directions. In Beijing, Mr Putin took part in a display that was read as a challenge to the order led by the United States. Then came his statement that negotiation could end the war, and a word of approval for the American part in seeking it.",
    ),
    p(
      "To call those efforts sincere is to leave a door open to Washington. It commits Russia to nothing, and it came with conditions and with a warning about force.",
    ),
    subhead("Talks, but not on Ukraine’s terms"),
    p(
      "Moscow would negotiate, Mr Putin said, but not on Ukraine’s terms. It wanted Russian security to be guaranteed. If there were no agreement, it would go on to reach its aims by force. Set side by side, the three points describe a government that is willing to talk and says that it does not depend on talking.",
    ),
    p("On two questions no change was to be seen:"),
    bullets("Ukraine’s wish to join NATO;", "control of the Donbas."),
    p(
      "Mr Putin offered to meet Ukraine’s president, Volodymyr Zelensky, and named Moscow as the place. Many thought that impractical. A meeting in the capital of the country with which Ukraine is at war would be a hard thing for its president to accept.",
    ),
    subhead("Paris prepares, Washington waits"),
    p(
      "European leaders were to meet Mr Zelensky in Paris, with the aim of raising the pressure. They were to do so amid impatience in the West after three and a half years of war, an impatience that can argue for greater firmness or for a quicker settlement.",
    ),
    p(
      "The American president, Donald Trump, had threatened penalties if Russia refused talks or a ceasefire. Further sanctions were nevertheless still pending, while attacks grew. That leaves Washington in an awkward position: a Russian president who says that he is ready to negotiate has not refused talks in so many words, and attacks that grow are no ceasefire.",
    ),
    subhead("What a turn to the east may mean"),
    p(
      "Mr Putin also looked beyond the war. He suggested that gatherings such as the Shanghai Cooperation Organisation were forming a political and economic system that could replace a Euro-Atlantic model, which he called outdated. It is the language of a turn to the east, and the parade in Beijing gave it a picture.",
    ),
    p(
      "Whether such a system is taking shape, or is at this stage chiefly a hope, cannot be settled by one ceremony. If Mr Putin believes in it, he may see less reason to give way to Western pressure. If he is less sure of it than he says, the kind word for American efforts would be a way of keeping both roads open.",
    ),
    p(
      "For Ukraine and its supporters, the test is a narrower one. A way to a negotiated end has been described in general terms by one side. On NATO and the Donbas nothing has changed, and that side has said what it intends to do if talks fail. Until something there moves, the statement is best recorded as it was made: an opening, with its conditions attached.",
    ),
  ),
};
