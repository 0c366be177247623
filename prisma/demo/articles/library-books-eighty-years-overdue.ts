import { blockQuote, body, em, link, p, smallCaps, struck, subhead, timeline } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const libraryBooksEightyYearsOverdue: DemoArticle = {
  section: "culture",
  slug: "library-books-eighty-years-overdue",
  kind: "news",
  kicker: "Libraries",
  headline: "Three library books come home eighty years late, with a note and sixpence",
  standfirst:
    "A house clearance on Net Row turned up a novel, an atlas and a manual of pigeons, all due back in the same week. The library has worked out the fine and would rather talk about the pigeons.",
  trailText: "The borrower had meant to bring them back on the Saturday. Then the branch was gone.",
  contributors: ["sam-okonjo"],
  topics: ["books", "archives"],
  picture: "reading-room",
  caption:
    "The central library, where two of the three books are now on the open shelf. The third is with the pigeons.",
  published: { daysAgo: 2, at: "12:05" },
  updatedAfterHours: 7,
  corrections: [
    {
      kind: "correction",
      afterHours: 7,
      text: "The fine was first given here as £183.40. That included Sundays, for which the rules of 1946 did not charge. Without them it comes to £157.20. The library’s arithmetic was right; the question put to it by the Pilot was not.",
    },
  ],
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Old Fairlight",
        afterHours: 2,
        text: "I was in that queue. The firemen let us children carry out the encyclopaedias, one volume each. I had HAM to JUT and I have always known a good deal about Hungary.",
      },
      {
        name: "Branch librarian (another branch)",
        afterHours: 3,
        text: "Please, everyone, just bring them back. We do not mind. We truly do not mind. We have seen what is used as a bookmark, and that we mind.",
      },
      {
        name: "K. Oyelaran",
        afterHours: 6,
        text: "£183.40 for three at a halfpenny a day? Surely that counts the Sundays. The old rules did not charge for Sundays.",
      },
      {
        name: "Sam Okonjo",
        afterHours: 7,
        text: "K. Oyelaran: quite right, and so Miss Dunmore owed a seventh less. The library says that she may have it back.",
      },
    ],
  },
  views: 4880,
  viewsToday: 720,
  body: body(
    "library-books-eighty-years-overdue",
    p(
      "They came in a carrier bag, under somebody’s arm, on a wet lunchtime, and the man who brought them wanted to know whether he was in trouble. Pavel Strand had been clearing his late aunt’s flat on Net Row. Behind the boiler was a biscuit tin, and in the tin were three books from the Fairlight branch library, an envelope, and a sixpence.",
    ),
    p([
      em("The Tenant of Moor End"),
      ", a novel. ",
      em("A School Atlas of the Northern Coasts"),
      ". ",
      em("The Racing Pigeon: Its Loft and Management"),
      ". All three had been stamped for return on 2 February 1946.",
    ]),
    p(
      "“I said, I’m afraid these are a bit late,” he says. “And the lady looked at the stamp and went to get another lady.”",
    ),
    subhead("Why they stayed out"),
    p(
      "The envelope explains it. It is addressed to the Librarian and was never posted, perhaps because there was no longer a door to post it through. Fairlight branch burned down in the night of 31 January 1946, after a stove was left alight. Nobody was hurt. Nine thousand books went, and so did the cards that said who had the rest.",
    ),
    blockQuote(
      [
        "Dear Sir, I had these ready for Saturday, but I see that you have had a fire. I do not know where I should bring them. I do not like to keep what is not mine, and enclose sixpence against the fine, until you are open.",
        "The pigeon one is for my brother, who sends his apologies for the corner.",
      ],
      "C. Dunmore (Miss), undated",
    ),
    p(
      "The branch never did open. A bus shelter stands there now. Clara Dunmore, who was nineteen, married a man called Strand, taught arithmetic for thirty-four years and moved house four times. Each time the tin moved with her. She held a ticket at the central library until the week of her death, in spring, at ninety-nine, and never once, her record shows, brought anything back late.",
    ),
    timeline("The travels of a tin", [
      {
        when: "19 January 1946",
        date: "1946-01-19",
        text: "Three books are borrowed from Fairlight branch, for two weeks.",
      },
      { when: "31 January 1946", date: "1946-01-31", text: "The branch burns down." },
      { when: "1951", date: "1951", text: "The tin goes to Lantern Hill, with a husband." },
      { when: "1968", date: "1968", text: "To the Staithes; the pigeon manual is lent to a neighbour and returned." },
      { when: "1984", date: "1984", text: "To Ropewalk." },
      { when: "2003", date: "2003", text: "To Net Row, and behind the boiler, where it is dry." },
    ]),
    subhead("What is owed"),
    p([
      "A halfpenny a day for each book. The duty librarian, Ifeoma Baines, did the sum on the spot for the pleasure of it, turned the old money into new, and arrived at ",
      struck("£183.40"),
      " £157.20. She then wrote it off, under a by-law of 1922 that covers ",
      smallCaps("fire, flood or invasion"),
      ". Fines of any sort were given up in the city six years ago. The sixpence has been receipted.",
    ]),
    subhead("What happens to them"),
    p(
      "They are the only Fairlight books known to be left. They will not go into a glass case: Baines is firm about that. The atlas and the novel are to be catalogued in the ordinary way and put back on the open shelf. Anybody may take them out, for three weeks.",
    ),
    p([
      "The pigeons have already gone. A boy from the loft behind ",
      link("Oddy’s bakery", "/business/bakery-that-never-raised-prices"),
      " was standing in the queue, had seen the cover, and asked. They stamped it for him under the last date, with eighty years of clean paper still to go.",
    ]),
  ),
};
