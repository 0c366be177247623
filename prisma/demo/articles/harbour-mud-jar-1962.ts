import {
  body,
  code,
  em,
  keyPoints,
  link,
  p,
  pullQuote,
  related,
  smallCaps,
  sub,
  subhead,
  sup,
  timeline,
} from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const harbourMudJar1962: DemoArticle = {
  section: "science",
  slug: "harbour-mud-jar-1962",
  kind: "background",
  kicker: "Marine science",
  headline: "They sealed a jar of harbour mud in 1962 and forgot it. Something inside did not",
  standfirst:
    "When the Institute of Marine Science cleared a cupboard for new shelves it found two litres of Cooper’s Basin, corked and waxed. It has been alive all along, and it has been making electricity.",
  trailText:
    "A sealed jar from the bottom of Cooper’s Basin has kept its own small economy going for more than sixty years.",
  contributors: ["anselm-kerr"],
  topics: ["sea-and-coast", "archives"],
  picture: "laboratory",
  caption:
    "The bench on the second floor where the jar was first lit from behind. It has since gone back to its cupboard.",
  published: { daysAgo: 1, at: "06:00" },
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Gwenda Hale",
        afterHours: 2,
        text: "My uncle Leonard would have been delighted and would not have shown it. He kept a jam jar of the same mud on the kitchen windowsill. My aunt threw it out in 1970, so there goes the control.",
      },
      {
        name: "R. Osei",
        afterHours: 3,
        text: "As a retired chemistry teacher I was braced for the usual confusion of sulphate and sulphide. There was none. I shall have to find something else to do this morning.",
      },
      {
        name: "Anselm Kerr",
        afterHours: 4,
        text: "To R. Osei: the first draft had it the wrong way round in paragraph six. You may thank the night desk.",
      },
    ],
  },
  views: 7420,
  viewsToday: 5960,
  body: body(
    "harbour-mud-jar-1962",
    keyPoints(
      "A jar of mud sealed in 1962 still holds living communities of microbes, among them bacteria that carry electric current.",
      "Without air or light, it has lived by passing the same sulphur back and forth.",
      "The find may help to explain how quickly the basin recovers after dredging.",
    ),
    p(
      "The label is typed, and the typist was careful. It gives a place (Cooper’s Basin, north stair), a depth (9.1 metres), a date (14 May 1962) and initials, L.H. Below them is one word of instruction. It says Wait.",
    ),
    p(
      "For more than sixty years the Institute of Marine Science did as it was told. The jar stood at the back of a cupboard on the second floor, behind a set of glass floats and somebody’s badminton racket, until Tamsin Adeyemi, a doctoral student who had been asked to measure the cupboard for shelves, picked it up to see what was behind it. She noticed that the mud was striped.",
    ),
    subhead("What the stripes meant"),
    p(
      "Mud that is left alone goes one colour, grey-black. This had a thin rust-coloured band, a pale one as wide as a finger, and then the black. Every stripe is a trade. Where there is oxygen, microbes use it. Where there is none they use the next best thing, and the next, and each leaves a stain. But in a sealed jar the oxygen should have gone by the end of that May, and the stripes by the end of that summer.",
    ),
    p(
      "Adeyemi did what nobody had done since the wax was poured. She put a light behind it. Then she put an electrode through the cork, thin as a hair and under nitrogen, so that the jar would not get its first breath by accident. The top of the mud and the bottom were not at the same voltage. The difference was tiny, about a sixtieth of what a torch battery gives. It was still there in the morning, and it has been there every morning since.",
    ),
    pullQuote("I rang my supervisor at home and said, I think the cupboard is switched on.", "Tamsin Adeyemi"),
    subhead("Bacteria in a row"),
    p([
      "The explanation has a name, ",
      em("cable bacteria"),
      ", and was first described by science only in 2012, by which time the jar was fifty. They are cells joined end to end in threads a few centimetres long, wired down the outside. The cells at the bottom eat sulphide. The cells at the top breathe. None of them does both, and the thread pays the difference in electricity.",
    ]),
    p([
      "Sulphide is the stuff of bad eggs, H",
      sub("2"),
      "S and its relations. It is poisonous to almost everything that lives in a harbour. Once used, it becomes sulphate, SO",
      sub("4"),
      sup("2−"),
      ", which is harmless, and which other microbes further down are glad to breathe, turning it back into sulphide. So the sulphur goes round, and a very small town lives on the circulation.",
    ]),
    p(
      "But the cells at the top need something to breathe, and the jar had no air. That puzzle took a year and a half. The answer seems to be the rust. Leonard Hale, the L.H. of the label, had dropped in a boat nail.",
    ),
    subhead("The man with the nail"),
    p([
      "Hale was a technician, not a scientist, at a time when the Institute kept separate tea rooms for the two. His notebooks survive because he wrote them on the backs of tide tables. Under 14 May 1962 he has drawn the jar and written, in capitals, ",
      smallCaps("sealed with one nail for company"),
      ". Two pages later he adds a guess: that the mud, given iron, “will arrange itself”. He put eleven other jars away without nails. They were opened in 1964, found dead, and poured down the sink.",
    ]),
    p("Nobody told him about the twelfth, or he told nobody. He retired in 1979 and died in 1991."),
    timeline("A jar’s life", [
      {
        when: "14 May 1962",
        date: "1962-05-14",
        heading: "Sealed",
        text: "Leonard Hale takes twelve jars of mud from the north stair of Cooper’s Basin.",
      },
      {
        when: "October 1964",
        date: "1964-10",
        heading: "Eleven are opened",
        text: "All are found to be inert. A one-page report recommends no further work.",
      },
      {
        when: "2012",
        date: "2012",
        heading: "A name for it",
        text: "Cable bacteria are described from another harbour.",
      },
      { when: "Two years ago", heading: "Shelves", text: "Tamsin Adeyemi arrives with a tape measure." },
    ]),
    subhead("How slowly can you live?"),
    p([
      "Slowly, it turns out. From the current, the team has worked out how fast the cells in the jar are dividing: about once in nine years. In Adeyemi’s log the readings arrive at midnight as a line such as ",
      code("J1962 23.7 mV 0.4 uA 11.0 C"),
      ", and for the first four months, she says, she assumed that the logger had crashed, because so little changed.",
    ]),
    p([
      "That is of more than sentimental interest. Each time the basin is dredged, the floor is scraped bare and fills with sulphide, and each time it has been fit for worms again within about three years, faster than the textbooks allow. If threads like these survive deep in the mud, waiting, they could be what starts the cleaning. The Institute will test the idea beside the ",
      link("oldest tide gauge on the coast", "/science/tide-gauge-hundred-years"),
      ", where the bottom has never been touched.",
    ]),
    subhead("What happens to the jar"),
    p(
      "It stays shut. There was a meeting about it. Dr Birgit Sandal, who runs the sediment group and is Adeyemi’s supervisor, would have liked a spoonful, and says so. The electrode gives her the current but not the names. “I could have the whole community sequenced by Friday,” she said. “And then I’d have a very good list of what used to live in it.” As for what would change her mind about the cables, she did not need to think. “If the current outlived the nail.”",
    ),
    p(
      "The vote was six to three. So the jar has been put back, in the same cupboard, on one of the new shelves. The old label has been covered with glass. Under it is another, also typed, for which Adeyemi went and found a typewriter. It gives the date and her initials, and repeats the instruction.",
    ),
    related("tide-gauge-hundred-years"),
  ),
};
