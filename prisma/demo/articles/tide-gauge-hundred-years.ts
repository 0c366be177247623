import {
  body,
  embed,
  gallery,
  keyPoints,
  link,
  minorSubhead,
  p,
  pullQuote,
  subhead,
  table,
  timeline,
} from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const tideGaugeHundredYears: DemoArticle = {
  section: "science",
  slug: "tide-gauge-hundred-years",
  kind: "analysis",
  kicker: "Sea level",
  headline: "The tide gauge at Ferry Steps is a hundred. Here is what it has written down",
  standfirst:
    "A float in a pipe, a pencil on a drum and somebody to wind the clock: 36,500 days of the sea’s handwriting, with eleven days missing and a reason for each.",
  trailText:
    "In a century the mean sea at Kelmouth has come up by 21 centimetres, and more than half of that since 1990.",
  contributors: ["anselm-kerr", "mirela-voss"],
  topics: ["sea-and-coast", "flood-defence", "archives"],
  picture: "salt-marsh",
  caption: "The creeks behind the Timber Dock hold water on about forty more days a year than in the 1930s.",
  published: { daysAgo: 3, at: "06:15" },
  updatedAfterHours: 26,
  corrections: [
    {
      kind: "clarification",
      afterHours: 26,
      text: "The table gives the average level over ten years. We have added the words “ten-year average” to its heading, after readers pointed out that the harbour has, on occasion, been higher.",
    },
  ],
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Isobel Trant",
        afterHours: 3,
        text: "The missing Christmas of 1944 was my grandmother. She had the key and went to her sister’s. She was spoken to.",
      },
      {
        name: "Colm R.",
        afterHours: 6,
        text: "Surely what matters is the highest tide, not the mean? Nobody’s kitchen was ever flooded by an average.",
      },
      {
        name: "Mirela Voss",
        afterHours: 8,
        text: "Colm R. is right about the kitchens. But the surge rides on top of the mean, so every centimetre added to the one is added to the other. We should have said so, and now do.",
      },
      {
        name: "H. Dacre, Lantern Hill",
        afterHours: 22,
        text: "Thirty years I have walked past that hut and thought it was a lavatory.",
      },
    ],
  },
  views: 4310,
  viewsToday: 390,
  body: body(
    "tide-gauge-hundred-years",
    keyPoints(
      "The gauge at Ferry Steps has recorded the sea since 1926 with only eleven days lost.",
      "Its ten-year average has risen by 21 centimetres. Rather more than half of that has come since 1990.",
      "A flood that the builders of the Mole expected once in a hundred years is now to be expected about once in eighteen.",
    ),
    p(
      "The hut on Ferry Steps is two metres square, painted green and generally taken for something else. Inside is a pipe that goes down eight metres to the harbour. In the pipe is a copper float. As the sea rises and falls, so does the float, a wire moves a pencil, and the pencil draws the tide on a drum of paper that goes round once a day. That is all. It has been doing it for a hundred years.",
    ),
    p(
      "Most of the trick is in the pipe. It has one small hole at the bottom, so that waves come and go without the float noticing. What is left is the slow part, which is what a city has to live with.",
    ),
    subhead("What the pencil shows"),
    p(
      "Any one day is mostly moon. To see anything else you have to add up years. For this anniversary the Institute of Marine Science has finished reading all the drums, the last 9,000 of them with the help of evening classes and a great deal of tea, and has let the Pilot see the result before it is published.",
    ),
    table(
      "Mean sea level at Ferry Steps, ten-year average",
      ["Ten years", "Metres above the gauge’s zero#", "Rise on the ten before, cm#"],
      [
        ["1926–35", "2.310", []],
        ["1936–45", "2.322", "1.2"],
        ["1946–55", "2.336", "1.4"],
        ["1956–65", "2.349", "1.3"],
        ["1966–75", "2.363", "1.4"],
        ["1976–85", "2.381", "1.8"],
        ["1986–95", "2.405", "2.4"],
        ["1996–2005", "2.437", "3.2"],
        ["2006–15", "2.475", "3.8"],
        ["2016–25", "2.520", "4.5"],
      ],
      { source: "Institute of Marine Science, Kelmouth; the land’s own rise of 0.3 mm a year has been taken out" },
    ),
    p(
      "The last column is the news. In the gauge’s first half-century the sea gained between a centimetre and a centimetre and a half in ten years, about the thickness of a finger. It now gains three times that. None of these figures was ever measured by anyone who wanted a particular answer; the keepers of the hut wanted their breakfast.",
    ),
    pullQuote(
      "It’s the dullest data in the city. That’s what’s so good about it.",
      "Dr Birgit Sandal, Institute of Marine Science",
    ),
    subhead("Why 21 centimetres matters"),
    p(
      "It sounds like very little, and on a calm day it is. The Mole stands 7.4 metres above the gauge’s zero. But storms come in sizes, and there are many more of the nearly-large than of the large. Raise the floor by the height of a kitchen drawer and a whole class of storms that used to fall just short no longer does.",
    ),
    p([
      "The engineers of the 1890s built for a level that they expected to see once in a hundred years. On the gauge’s figures, the same level should now come about once in eighteen. Any argument about ",
      link("who is to pay for the wall", "/opinion/a-wall-is-a-promise"),
      " will have to start from that number.",
    ]),
    gallery("Two ends of one record", [
      {
        name: "island-ferry",
        caption:
          "The slow end: on the ramp at Ferry Steps the ferry’s last step ashore has been moved up twice since 1990.",
      },
      {
        name: "storm-wave",
        caption: "The quick end. A surge rides on the mean, and a gale on the surge.",
      },
    ]),
    subhead("The eleven days"),
    p(
      "Records of this length usually have holes: wars, moves, governments. This one has eleven days, and the log accounts for each.",
    ),
    timeline("Every day the gauge missed", [
      {
        when: "3 January 1931",
        date: "1931-01-03",
        heading: "One day",
        text: "Frost. The ink froze. A pencil has been used since.",
      },
      {
        when: "24 to 27 December 1944",
        date: "1944-12-24",
        heading: "Four days",
        text: "The keeper was away and the clock ran down. It does not say where, only that it was Christmas.",
      },
      {
        when: "31 January 1953",
        date: "1953-01-31",
        heading: "One day",
        text: "The surge lifted the float out of the top of the pipe. The keeper marked the wall of the hut instead, and the mark is still there.",
      },
      { when: "8 to 11 June 1977", date: "1977-06-08", heading: "Four days", text: "Eels." },
      { when: "19 March 2006", date: "2006-03-19", heading: "One day", text: "The key was lent to a film crew." },
    ]),
    subhead("Who winds the clock"),
    minorSubhead("Then"),
    p(
      "There have been nine keepers, and every one held another post at the same time: ticket collector, lamp trimmer, for twenty-two years the woman who ran the tea kiosk. The fee was two shillings a week, and was last raised in 1961.",
    ),
    minorSubhead("Now"),
    p(
      "Since 2004 a radar on a bracket has measured the same water every minute, and sends its numbers to anybody who asks. It disagrees with the pencil by less than four millimetres. So there is no need for the drum, and last year it was proposed to stop it. The ninth keeper, Jonah Wicks, who sells tickets for the outer isles, asked the committee what they would check the radar against. He still goes in at seven each morning with the key round his neck, winds eight turns, writes the date and changes the paper.",
    ),
    embed(
      "https://example.org/tide-tables",
      "Tide tables for Kelmouth",
      "High and low water at Ferry Steps for every day of the year, as worked out by the Institute from the gauge’s record.",
    ),
    p(
      "The pencils are supplied by the city. They are HB. A gross was ordered in 1983, and he is worried about what will happen when they run out.",
    ),
  ),
};
