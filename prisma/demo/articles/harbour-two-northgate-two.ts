import { body, factBox, link, p, related, table } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const harbourTwoNorthgateTwo: DemoArticle = {
  section: "sport",
  slug: "harbour-two-northgate-two",
  kind: "news",
  kicker: "Football",
  headline: "Harbour 2, Northgate 2: beaten to a draw by a goalkeeper who misheard",
  standfirst:
    "In the 97th minute Dag Hollis, aged 41, ran the length of the Ropewalk Ground against instructions and headed an equaliser. He had understood that they wanted him to.",
  trailText: "Second met third, the better side drew, and the last touch of the match came from a reserve goalkeeper.",
  contributors: ["petra-lindqvist"],
  topics: ["football"],
  picture: "stadium-match",
  caption:
    "Harbour, in red, on top in the first half. By the end all the lights were on and one more Northgate man was in the picture than anybody had counted.",
  published: { daysAgo: 0, at: "05:30" },
  comments: { policy: "closed" },
  views: 6120,
  viewsToday: 6120,
  body: body(
    "harbour-two-northgate-two",
    p(
      "Start with the corner, since nobody will ever talk about anything else. It was the seventh minute of four. Northgate were a goal down, their manager was standing with both palms out like a man holding back a horse, and what he was shouting, we now know, was “Stay”. His goalkeeper, who was on the field only because the first choice had slipped in the showers an hour before kick-off, set off at a dignified trot from the far end.",
    ),
    p(
      "It takes a man of 41 about eighteen seconds. The Ropewalk Ground spent them in growing delight. By the time Dag Hollis arrived at the penalty spot 3,418 people were cheering him, and the Harbour centre-halves, who should have been counting, were smiling as well. The corner came over. He did not jump for it. He was simply the tallest thing in its way.",
    ),
    p(
      "Two–two. Hollis was booked for the celebration, which consisted of turning to his bench with his arms spread and saying, by his own account, “What? You called me.”",
    ),
    p(
      "It was cruel on Harbour, who for an hour had played as well as they have since they were last worth watching. Sunniva Holt’s side (she has had it fourteen months, and nobody now says “the first woman to” before her name) pressed high, moved the ball early and took the lead after eleven minutes, when Kofi Brandreth turned twice in a space the size of a tea tray and hit the bottom corner.",
    ),
    p(
      "Northgate were level just after the interval with almost the first thing they tried, a free kick by Lars Sayle that dipped under the bar as if remembering an appointment. Three minutes later they gave it back. Emeric Tull handled on the line; he says that it hit him, and so it did, twice. Jude Lanyon put the penalty where penalties go when the taker has been waiting for one since August.",
    ),
    p(
      "Then Harbour lost Lanyon himself, their captain, who stretched for a ball he had no need of and pulled up holding the back of his leg. Six weeks, the physiotherapist thinks. They dropped ten yards without deciding to, then fifteen, and began to look at the clock, which on this ground is a mistake. It has been fast since the war.",
    ),
    factBox(
      "Harbour 2 (1) Northgate 2 (0)",
      ["Ropewalk Ground. Attendance 3,418. Referee: Miss A. Thorne."],
      [
        ["Goals", "Brandreth 11, Lanyon 52 pen; Sayle 49, Hollis 90+7"],
        ["Harbour", "Vik; Adair, Moss, Penrose, Teague; Lanyon (Cole 71), Abara, Fenn, Rusk; Brandreth, Hay (Orme 84)"],
        [
          "Northgate",
          "Hollis; Tull, Bray, Okello, Stott; Sayle, Marsden, Wray (Finn 60), Dunn; Keogh, Ives (Pryor 78)",
        ],
        ["Booked", "Penrose; Tull, Hollis"],
      ],
    ),
    p(
      "“I’m not angry,” said Holt, in a voice that had been ironed. “I’ve told them, you mark whoever comes into the box. I don’t mind if it’s the goalkeeper. I don’t mind if it’s the tea lady.” She paused. “She’d have jumped, mind.”",
    ),
    p([
      "The pitch, it should be said, was perfect, the morning after four degrees of frost. How that is done is ",
      link("a story of its own", "/sport/groundsman-and-the-frost"),
      ".",
    ]),
    table(
      "City League",
      ["Club", "Played#", "Won#", "Drawn#", "Lost#", "Difference#", "Points#"],
      [
        ["St Brannock", "14", "10", "3", "1", "+17", "33"],
        ["Northgate", "14", "8", "4", "2", "+11", "28"],
        ["Harbour", "14", "8", "3", "3", "+9", "27"],
        ["Staithes Athletic", "14", "6", "4", "4", "+4", "22"],
        ["Cooper’s Basin", "14", "5", "4", "5", "0", "19"],
        ["Guildhall", "14", "5", "2", "7", "−1", "17"],
        ["Lantern Hill", "14", "4", "5", "5", "−3", "17"],
        ["Outer Isles", "14", "3", "3", "8", "−7", "12"],
        ["Net Row Wanderers", "14", "3", "3", "8", "−12", "12"],
        ["Fish Street", "14", "1", "3", "10", "−18", "6"],
      ],
      { source: "City League, after this weekend’s matches" },
    ),
    related("groundsman-and-the-frost"),
  ),
};
