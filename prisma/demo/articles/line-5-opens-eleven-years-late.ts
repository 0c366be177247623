import {
  body,
  bullets,
  code,
  embed,
  gallery,
  link,
  minorSubhead,
  p,
  picture,
  related,
  sub,
  subhead,
  sup,
  table,
  timeline,
} from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const line5OpensElevenYearsLate: DemoArticle = {
  section: "transport",
  slug: "line-5-opens-eleven-years-late",
  kind: "report",
  kicker: "Trams",
  headline: "Line 5 opens eleven years late, and four minutes early",
  standfirst:
    "It was promised before some of its passengers were born. We took the first car from the Guildhall to Quay 4, with a stopwatch and a woman who had kept her ticket.",
  trailText: "Fourteen stops, one very old quay and a driver who has been practising in the dark.",
  contributors: ["sam-okonjo"],
  topics: ["trams", "budget"],
  picture: "tram-street",
  caption: "A line 5 car on its last trial run, still wearing the number it was given in the depot.",
  published: { daysAgo: 1, at: "06:30" },
  corrections: [
    {
      kind: "clarification",
      afterHours: 5,
      text: "This article said that the line is “the first new tram line in Kelmouth since 1958”. Line 4 was extended to the observatory in 1971. The operator counts that as an extension; several readers who live there count it as a line. We have changed the sentence.",
    },
  ],
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Observatory Road",
        afterHours: 2,
        text: "First new line since 1958? I was born on the 1971 one. At the terminus, in fact. They still let my mother travel free.",
      },
      {
        name: "Tova K., age 10",
        afterHours: 4,
        text: "I went on it after school. The back seat goes round the corner after you do.",
      },
      {
        name: "H. Dacre, Lantern Hill",
        afterHours: 9,
        text: "Eleven years to build and four minutes early. I was at the stop on time and it had gone.",
      },
      {
        name: "Line 5 control",
        afterHours: 11,
        text: "Sorry, Mr Dacre. We got excited. From today it waits.",
      },
    ],
  },
  views: 8640,
  viewsToday: 3120,
  body: body(
    "line-5-opens-eleven-years-late",
    p(
      "The first passenger on line 5 was Rosalind Achebe, who is 79 and had bought her ticket eleven years and four months ago. It was printed for the opening that did not happen, in a commemorative blue, and cost £1.20. The fare is £2.10 now. The driver, Bettina Krol, looked at the ticket on both sides, asked whether it had been kept dry, and clipped it.",
    ),
    p(
      "At 05:12, in front of some three hundred people and a brass quintet that had lost its trumpet to a late bus, car 501 left the Guildhall for Quay 4. It is Kelmouth’s first new tram line since the route to the observatory in 1971, 9.4 kilometres long, with fourteen stops and one bridge. It had cost £141 million, and it ran so well that by the Staithes it was ahead of itself.",
    ),
    subhead("Stop by stop"),
    p([
      "The operator promises 31 minutes. We took 27, mostly because the doors, which had been tested with sandbags, close faster on people, who move. The motor hummed a falling third at every stop. On the panel above Ms Krol’s head a fault code, ",
      code("E-117"),
      ", blinked all the way; it means that the car believes itself to be in the depot. “It’ll get used to it,” she said. “I did.”",
    ]),
    table(
      "From the Guildhall, in minutes",
      ["Stop", "Timetable#", "First car#"],
      [
        ["Guildhall", "0", "0"],
        ["Corn Exchange", "2", "2"],
        ["Net Row", "6", "6"],
        ["Ropewalk", "10", "9"],
        ["Cooper’s Basin", "14", "13"],
        ["Staithes, north end", "18", "16"],
        ["New Bridge", "23", "20"],
        ["Ferry Steps", "27", "24"],
        ["Quay 4", "31", "27"],
      ],
      { source: "Kelmouth Tramways; a stopwatch. Five smaller stops are left out." },
    ),
    subhead("What took so long"),
    minorSubhead("A quay under the quay"),
    p([
      "In the second year the excavators on the Staithes met oak. It turned out to be a wharf of about 1240, 410 m",
      sup("2"),
      " of it, with a mooring ring and somebody’s shoe. Nobody blames the wharf. The archaeologists asked for fourteen months and took thirteen, and the shoe is in the museum.",
    ]),
    minorSubhead("A bridge in two halves"),
    p(
      "The river was crossed from both banks at once by two contractors who had each been given a drawing. The drawings were made to different zeros, one measured from the harbour’s tide gauge and one from the railway’s. When the halves met in mid-river they were 31 centimetres apart. Taking down the northern one, suing everybody and building it again accounts for four years and £29 million.",
    ),
    picture(
      "broken-bridge",
      "The two halves, eight years ago. The red lamp was lit every evening for eleven months.",
      "wide",
    ),
    minorSubhead("A tram in a tunnel"),
    p(
      "Finally, the cars arrived and were four centimetres wider than the Ropewalk underpass. It was cheaper to shave the underpass. If you put your hand against the window there (inside) you can see the chisel marks go by like a shoal.",
    ),
    timeline("From promise to passenger", [
      { when: "Fifteen years ago", text: "The council votes for the line, 48 to 13, at a price of £88 million." },
      { when: "Fourteen years ago", text: "Work begins at the Guildhall end." },
      {
        when: "Twelve years ago",
        text: "The wharf. The opening date is confirmed all the same, and tickets are printed.",
      },
      {
        when: "Eleven years ago",
        heading: "The day it should have opened",
        text: "The quintet plays anyway, to a hole.",
      },
      {
        when: "Eight years ago",
        heading: "31 centimetres",
        text: "The bridge does not meet. The chief engineer takes up beekeeping.",
      },
      { when: "Four years ago", text: "The first car is delivered and cannot leave the depot." },
      {
        when: "Since last year",
        text: "Ms Krol and eleven colleagues learn the line at night, without passengers or lights, so as not to raise hopes.",
      },
      { when: "Yesterday, 05:12", text: "Car 501 leaves the Guildhall." },
    ]),
    subhead("Was it worth it?"),
    p([
      "The sums are closer than either side would like. The line cost £53 million more than promised, or 60 per cent. The operator expects 19,000 passengers a day, of whom it says 6,500 would otherwise have driven, which should save some 2,300 tonnes of CO",
      sub("2"),
      " a year. Line 2, which carries twice as many people on track laid in 1964, will have its renewal put off again if ",
      link("tonight’s budget", "/politics/budget-passes-by-one-vote"),
      " is passed as drafted.",
    ]),
    p(
      "But 11,000 people on the Staithes and beyond the bridge have been more than half an hour’s walk from a tram, and yesterday they were not. At Cooper’s Basin a baker came out in his apron to look at it. At Ferry Steps a class of eight-year-olds had been brought to wave, and did so with such violence that one of them lost a glove under car 501. It was handed up at Quay 4, flat.",
    ),
    subhead("How to ride it"),
    bullets(
      {
        text: "Cars run every ten minutes from 05:12 to 00:22.",
        items: [
          "Every fifteen on Sundays.",
          "Two night cars for the late ferry, at 01:05 and 02:05, when the ferry runs.",
        ],
      },
      {
        text: "Sit on the left, going out:",
        items: [
          "for the bridge, where the whole harbour turns up at once;",
          "and for the wharf, under glass at the Staithes stop.",
        ],
      },
      "Sit on the right if you have seen the harbour and like looking into kitchens.",
      "Old tickets are accepted if they were bought for the first opening. The operator believes that there are about forty. Mrs Achebe has three more.",
    ),
    gallery("Three stops to get off at", [
      {
        name: "ropewalk",
        caption: "Ropewalk: rope is made here again, and visitors may watch if they keep out of the line of it.",
      },
      { name: "swan-towpath", caption: "Cooper’s Basin: walk, and give way." },
      { name: "container-port", caption: "Quay 4, the terminus: the whole of the harbour’s trade, from a bench." },
    ]),
    p([
      "At Quay 4 she stayed in her seat. She had nothing to do at Quay 4, she said; she had wanted to see whether it went there. It would be nice to go back a little slower. She may enjoy ",
      link("our culture editor on that subject", "/opinion/in-praise-of-the-slow-tram"),
      ".",
    ]),
    embed(
      "https://vimeo.com/76979871",
      "The first run, filmed from the cab",
      "A film on vimeo.com. In this demonstration a short film about a video player stands in for car 501; nothing is loaded until you ask for it.",
    ),
    related("in-praise-of-the-slow-tram"),
  ),
};
