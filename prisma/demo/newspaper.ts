import type { ArticleDocument } from "@/blocks/document";
import { body, bullets, em, factBox, link, numbered, p, strong, subhead } from "@/prisma/demo/compose";

type Tint = "brick" | "sea" | "moss" | "ochre" | "plum" | "slate" | "ink";

export type DemoSection = { slug: string; name: string; description: string; tint: Tint; parent?: string };
export type DemoTopic = { slug: string; name: string; description: string };
export type DemoContributor = {
  slug: string;
  name: string;
  role: string;
  /** Paragraphs divided by an empty line. */
  biography: string;
  /** A name from pictures/pictures.json; a contributor may do without. */
  portrait?: string;
  links: { label: string; url: string }[];
};
export type DemoPage = {
  slug: "about" | "contact" | "standards" | "privacy";
  title: string;
  description: string;
  body: ArticleDocument;
};

export const paper = {
  name: "The Kelmouth Pilot",
  strapline: "Harbour, city and the sea beyond, since 1871",
};

/** The line above the front page, and the article that it leads to. */
export const breaking = {
  text: "The Mole closes to walkers at noon; the harbour master expects force 9 by dusk",
  section: "harbour",
  slug: "mole-closed-gale-warning",
};

export const sections: DemoSection[] = [
  {
    slug: "world",
    name: "World",
    description:
      "Treaties, quarrels and people from further off than the outer isles, told as if they lived next door.",
    tint: "slate",
  },
  {
    slug: "politics",
    name: "Politics",
    description: "Who decided, by how many votes, and what it will cost you.",
    tint: "ink",
  },
  {
    slug: "city",
    name: "City",
    description: "Rents, schools, streets and neighbours between Lantern Hill and the Staithes.",
    tint: "brick",
  },
  {
    slug: "council",
    name: "Council",
    description: "The Guildhall and its committees, including the ones that hoped for a quiet evening.",
    tint: "brick",
    parent: "city",
  },
  {
    slug: "transport",
    name: "Transport",
    description: "Trams, buses, bridges and the minutes we spend waiting for them.",
    tint: "brick",
    parent: "city",
  },
  {
    slug: "courts",
    name: "Courts",
    description: "What was argued and what was decided, from the Recorder’s Court down to the towpath.",
    tint: "brick",
    parent: "city",
  },
  {
    slug: "harbour",
    name: "Harbour",
    description: "Ships, ferries, fish and weather, seen from the end of Quay 4.",
    tint: "sea",
  },
  {
    slug: "business",
    name: "Business",
    description: "The city’s workshops and counters, and the sums behind them.",
    tint: "ochre",
  },
  {
    slug: "science",
    name: "Science",
    description: "What the university, the observatory and the mud have found out lately.",
    tint: "moss",
  },
  {
    slug: "culture",
    name: "Culture",
    description: "Music, books and the stage, from seats we pay for ourselves.",
    tint: "plum",
  },
  {
    slug: "sport",
    name: "Sport",
    description: "Harbour’s defence, the Sound’s rowers and the people who mark the lines.",
    tint: "moss",
  },
  {
    slug: "opinion",
    name: "Opinion",
    description: "What the editor thinks, what our columnists think instead, and letters from readers who know better.",
    tint: "ink",
  },
];

export const topics: DemoTopic[] = [
  { slug: "ukraine", name: "Ukraine", description: "The war in Ukraine and the attempts to end it." },
  { slug: "russia", name: "Russia", description: "Russia, its government and its neighbours." },
  {
    slug: "diplomacy",
    name: "Diplomacy",
    description: "Treaties, talks, and the people who carry words between them.",
  },
  {
    slug: "security",
    name: "Security",
    description: "Alliances, armies and the guarantees that states ask of each other.",
  },
  { slug: "trade", name: "Trade", description: "What crosses borders, on what terms, and who pays at the gate." },
  { slug: "elections", name: "Elections", description: "Candidates, counts and recounts." },
  { slug: "budget", name: "The budget", description: "Where the city’s money comes from and where it goes." },
  { slug: "housing", name: "Housing", description: "Rents, repairs and who can still afford to live here." },
  {
    slug: "flood-defence",
    name: "Flood defence",
    description: "The Mole, the gates and the money that keeps the water out.",
  },
  { slug: "trams", name: "Trams", description: "Lines 1 to 5, their timetables and their passengers." },
  { slug: "schools", name: "Schools", description: "Learning at every age, by day and by night." },
  { slug: "law", name: "Law", description: "Judgments, statutes and the disputes that make them." },
  { slug: "ferries", name: "Ferries", description: "The boats that tie the outer isles to the city, when they sail." },
  { slug: "fisheries", name: "Fisheries", description: "The fleet, the auction and what is left in the sea." },
  { slug: "shipping", name: "Shipping", description: "Arrivals, departures and the work on the quays." },
  { slug: "wages", name: "Work and wages", description: "What people do all day and what they are paid for it." },
  { slug: "energy", name: "Energy", description: "How the city keeps its lights and engines going." },
  { slug: "small-business", name: "Small business", description: "Firms whose owner still answers the telephone." },
  { slug: "sea-and-coast", name: "Sea and coast", description: "Tides, mud, birds and the slow work of water." },
  { slug: "medicine", name: "Medicine", description: "Care, cures and evidence." },
  { slug: "space", name: "Space", description: "What can be seen from the dome on Lantern Hill, and beyond it." },
  { slug: "archives", name: "Archives", description: "Old paper that still has something to say." },
  { slug: "music", name: "Music", description: "Concerts, choirs and one very large organ." },
  { slug: "books", name: "Books", description: "New writing, old shelves and the library between them." },
  { slug: "stage", name: "Stage", description: "First nights and long runs at the city’s theatres." },
  { slug: "football", name: "Football", description: "Harbour, their rivals and the table." },
  { slug: "rowing", name: "Rowing", description: "Crews and regattas on the Sound." },
];

export const contributors: DemoContributor[] = [
  {
    slug: "ruth-penhallow",
    name: "Ruth Penhallow",
    role: "World editor",
    biography:
      "Ruth Penhallow edits the world pages from a desk that faces the harbour, which she says keeps the adjectives down. She spent fourteen years as a correspondent in five countries and learned to count beds, lorries and ballot boxes before believing what a minister said about them.\n\nShe reads four languages, speaks three and apologises in six. Before newspapers she was second mate on a coaster, and she still files her copy in the order of a ship’s log: what was seen, who saw it, and only then what it might mean.",
    portrait: "portrait-g",
    links: [{ label: "ruth.penhallow@kelmouthpilot.example", url: "mailto:ruth.penhallow@kelmouthpilot.example" }],
  },
  {
    slug: "tobias-achterberg",
    name: "Tobias Achterberg",
    role: "Trade and diplomacy correspondent",
    biography:
      "Tobias Achterberg writes about trade, treaties and the people who stay awake to finish them. He trained as a customs clerk in the Long Room on Quay 2, where he stamped forms for six years and began to wonder who had written the questions on them.\n\nHe joined the Pilot with a letter to the editor that corrected a tariff code; it ran to four pages, and the editor printed all of them. He collects obsolete maps and has a rule of never quoting a communiqué without also quoting what was taken out of it.",
    portrait: "portrait-h",
    links: [
      { label: "tobias.achterberg@kelmouthpilot.example", url: "mailto:tobias.achterberg@kelmouthpilot.example" },
    ],
  },
  {
    slug: "sam-okonjo",
    name: "Sam Okonjo",
    role: "City correspondent",
    biography:
      "Sam Okonjo has sat through more than nine hundred council meetings and maintains that about forty of them were interesting; the difficulty, he says, is that nobody announces which. He grew up above a barber’s on Net Row and went to school on the number 9 bus.\n\nHe came to the paper as a night proof-reader and moved to the city desk after finding an error of three million pounds in a notice he was meant to be checking for commas. He holds a certificate in municipal accounting and coaches an under-elevens side that has never won away.",
    portrait: "portrait-f",
    links: [{ label: "sam.okonjo@kelmouthpilot.example", url: "mailto:sam.okonjo@kelmouthpilot.example" }],
  },
  {
    slug: "mirela-voss",
    name: "Mirela Voss",
    role: "Housing and statistics reporter",
    biography:
      "Mirela Voss covers housing and looks after the paper’s figures. Every number that appears in the Pilot passes her desk, and about one in nine goes back to its author with a question in pencil.\n\nShe was a survey statistician for eight years and found that she preferred the doorsteps to the spreadsheets. She publishes her working with each investigation, keeps the doorstep notebooks for ten years and answers letters about method personally. Her own rent, since readers ask, is £870 a month for two rooms in Ropewalk with a view of a wall.",
    portrait: "portrait-e",
    links: [{ label: "mirela.voss@kelmouthpilot.example", url: "mailto:mirela.voss@kelmouthpilot.example" }],
  },
  {
    slug: "ines-halloran",
    name: "Ines Halloran",
    role: "Harbour correspondent",
    biography:
      "Ines Halloran starts work at the fish auction at half past four and is usually home before her neighbours have found their keys. She has reported from the waterfront for seventeen years and holds a small-boat ticket, a crane visitor’s pass and a standing invitation to the pilots’ Friday breakfast.\n\nHer father was a tugmaster and her mother kept the tide tables for the Harbour Board, so she knows which of the two to ask. She writes the paper’s gale reports from outside, on principle, and dictates them from the nearest doorway.",
    links: [{ label: "ines.halloran@kelmouthpilot.example", url: "mailto:ines.halloran@kelmouthpilot.example" }],
  },
  {
    slug: "yusuf-demirel",
    name: "Yusuf Demirel",
    role: "Business editor",
    biography:
      "Yusuf Demirel kept the books of a family bakery from the age of fifteen, which he regards as the whole of his economic education; the degree came later and added the Greek letters. He edits the business pages on the principle that a company is a group of people with a bank account.\n\nHe reads annual reports from the back, where the notes are, and will not print the word “restructuring” without the number of jobs beside it. On Saturdays he still helps at the bakery, for wages he declares in the register at the front desk.",
    portrait: "portrait-b",
    links: [{ label: "yusuf.demirel@kelmouthpilot.example", url: "mailto:yusuf.demirel@kelmouthpilot.example" }],
  },
  {
    slug: "anselm-kerr",
    name: "Anselm Kerr",
    role: "Science correspondent",
    biography:
      "Anselm Kerr was a marine chemist until he noticed that he liked explaining the experiments better than running them, a preference his laboratory had noticed some time before. He has covered science for the Pilot for eleven years.\n\nHe asks every researcher the same last question, which is what would change their mind, and prints the answer where there is one. He swims off the Timber Dock all year, with a thermometer, and his record of the water’s temperature is now used by two university departments and one sceptical ferry company.",
    links: [{ label: "anselm.kerr@kelmouthpilot.example", url: "mailto:anselm.kerr@kelmouthpilot.example" }],
  },
  {
    slug: "liesl-quarrie",
    name: "Liesl Quarrie",
    role: "Culture editor",
    biography:
      "Liesl Quarrie edits the culture pages and writes a column when something outside the theatre has annoyed or delighted her. She played second viola in the Guildhall orchestra for nine seasons, long enough to learn that the best view of any performance is from slightly behind it.\n\nShe buys her own tickets, stays to the end and does not read other reviews until hers is set. Her novel was turned down by eleven publishers; she keeps the letters in a drawer and consults them whenever she is about to be unkind to a first book.",
    portrait: "portrait-c",
    links: [{ label: "liesl.quarrie@kelmouthpilot.example", url: "mailto:liesl.quarrie@kelmouthpilot.example" }],
  },
  {
    slug: "petra-lindqvist",
    name: "Petra Lindqvist",
    role: "Sport writer",
    biography:
      "Petra Lindqvist rowed at bow for the Sound Rowing Club until a shoulder and then a notebook got in the way. She writes about football in winter, rowing in summer and groundsmen whenever they will let her.\n\nShe prefers the last quarter of an hour to the first, losing dressing rooms to winning ones, and a pencil to a keyboard, since pencils work in the rain. Her match reports are written standing. She declares an interest in every boat race she covers, having at one time or another shared a boat with half the umpires.",
    links: [{ label: "petra.lindqvist@kelmouthpilot.example", url: "mailto:petra.lindqvist@kelmouthpilot.example" }],
  },
  {
    slug: "dev-rao",
    name: "Dev Rao",
    role: "Columnist",
    biography:
      "Dev Rao writes a weekly column about public life as it looks from the public seats. He taught mathematics at the Staithes school for twenty-two years, and his readers include several hundred former pupils who write in to show their working.\n\nHe has stood for office once, came fourth and demanded no recount. His columns begin with something he has counted: chairs, doors, words in a notice, minutes until somebody answered a telephone. He lives on Lantern Hill with a husband who plays the bassoon and neighbours who have been very good about it.",
    portrait: "portrait-d",
    links: [{ label: "dev.rao@kelmouthpilot.example", url: "mailto:dev.rao@kelmouthpilot.example" }],
  },
  {
    slug: "maud-ferrier",
    name: "Maud Ferrier",
    role: "Editor",
    biography:
      "Maud Ferrier has edited the Pilot for nine years. She is the eleventh editor, and the first to have begun in the machine room, where she was apprenticed at seventeen and learned to read upside down and backwards, an advantage at most desks she has visited since.\n\nShe writes the leaders, answers for the corrections and reads the letters page before the front page. Under the trust deed she can be removed by a vote of the readers at their annual meeting; the motion has been put twice and she has printed the speeches for it in full.",
    portrait: "portrait-a",
    links: [
      { label: "editor@kelmouthpilot.example", url: "mailto:editor@kelmouthpilot.example" },
      { label: "How we work", url: "/standards" },
    ],
  },
  {
    slug: "joan-petrie",
    name: "Joan Petrie",
    role: "Contributor, retired ferry engineer",
    biography:
      "Joan Petrie was an engineer on the outer isles ferries for thirty-four years, the last twelve of them as chief, and knows the sound of every bearing between Kelmouth and Farholm. She has written to the Pilot since 1988, at first to complain about the shipping list.\n\nAfter her two-hundredth printed letter the editor gave up and made her a contributor. She writes about machinery, birds and the behaviour of queues. She lives on Fish Street with a barometer, a parrot that does a convincing engine-room telegraph, and a low opinion of laminated signs.",
    portrait: "portrait-i",
    links: [{ label: "letters@kelmouthpilot.example", url: "mailto:letters@kelmouthpilot.example" }],
  },
];

export const pages: DemoPage[] = [
  {
    slug: "about",
    title: "About the Pilot",
    description: "Who writes this paper, who owns it, and what is invented about it.",
    body: body(
      "page about",
      p(
        "The Kelmouth Pilot began in 1871 as a single sheet for the men who guided ships into the harbour. It gave the depth over the bar, the vessels expected and, on the back, whatever else had happened. The back soon filled up. The depth over the bar is still in the paper, on page two, and is still the only item for which a correction has ever been printed on the same day by hand.",
      ),
      p([
        "We are twelve names on the contributors’ list and twenty-three people in the building, counting the two who run the press and the one who runs the stairs. We cover the city from the outer isles to Lantern Hill and the world from there on. How we do it is set down in ",
        link("our standards", "/standards"),
        "; how to reach us is on the ",
        link("contact page", "/contact"),
        ".",
      ]),
      subhead("Owned by its readers"),
      p(
        "The paper belongs to a trust of 6,412 readers. Each of them bought one share for £40 and has one vote; nobody may hold two. The trust cannot pay a dividend. It elects seven trustees, appoints the editor and may dismiss her, and has no say in what is printed. In the last financial year 71 per cent of our income came from subscriptions and single copies, 22 per cent from advertisements and 7 per cent from printing other people’s parish newsletters.",
      ),
      subhead("What is invented"),
      p([
        strong("The Kelmouth Pilot does not exist, and neither does Kelmouth."),
        " The city, its people, its football results and the trust described above were made up to show what ",
        em("Broadsheet"),
        " can do. Broadsheet is the software that runs this site: a newsroom installs it, writes in it and publishes with it.",
      ]),
      p(
        "One report is different. Our account of the parade in Beijing and the war in Ukraine, dated September 6, 2025, is about real events and real people and keeps to what was publicly reported at the time. Everything else is fiction, and any likeness to a council you know is the council’s doing.",
      ),
    ),
  },
  {
    slug: "contact",
    title: "Contact",
    description: "Desks, letters, corrections, and how to send us a document safely.",
    body: body(
      "page contact",
      p([
        "The paper is at 17 Chart House Lane, Kelmouth, up the steps beside the chandlery. The front desk is open from 07:00 to 18:00 on weekdays and from 08:00 to noon on Saturdays. ",
        em(
          "As the paper is invented, nobody will answer at any of the addresses below; a newsroom that uses Broadsheet puts its own here.",
        ),
      ]),
      factBox(
        "Desks",
        [],
        [
          ["News", [link("news@kelmouthpilot.example", "mailto:news@kelmouthpilot.example"), ", day and night"]],
          ["Harbour", [link("harbour@kelmouthpilot.example", "mailto:harbour@kelmouthpilot.example"), ", from 04:30"]],
          [
            "Corrections",
            [
              link("corrections@kelmouthpilot.example", "mailto:corrections@kelmouthpilot.example"),
              ", read by the editor herself",
            ],
          ],
          ["Subscriptions", [link("readers@kelmouthpilot.example", "mailto:readers@kelmouthpilot.example")]],
          ["Advertisements", [link("notices@kelmouthpilot.example", "mailto:notices@kelmouthpilot.example")]],
        ],
      ),
      subhead("Letters"),
      p([
        "Write to ",
        link("letters@kelmouthpilot.example", "mailto:letters@kelmouthpilot.example"),
        " or to the street address. Letters should have a name, an address that we will not print, and fewer than 300 words. We shorten for length, never for opinion, and show you the shortened letter before it goes to press. If you are correcting us, say so in the first line and you will be moved up the pile.",
      ]),
      subhead("Sending a document safely"),
      p("If you want to give us something that could cost you your job, take your time and do it in this order."),
      numbered(
        "Do not use anything that belongs to your employer: no work computer, telephone, printer or network.",
        "Do not write to us first to say that it is coming.",
        "Copy the document by hand or on a public photocopier, and leave out pages that only you have been given.",
        "Post it in an ordinary letter box away from your home and workplace, without a sender’s name, to the editor at the street address.",
        "Tell nobody, including the people who would be proud of you.",
      ),
      p("Include a way to ask you a question if you are willing to be asked one. Here is how we treat what arrives:"),
      bullets(
        "It is opened by the editor and one reporter, and by nobody else.",
        "The original is never scanned, forwarded or shown to the person it is about.",
        "Once the story is checked, the paper copy and its envelope are destroyed.",
      ),
    ),
  },
  {
    slug: "standards",
    title: "Our standards",
    description: "Sourcing, anonymity, corrections, the use of AI, and who pays for the paper.",
    body: body(
      "page standards",
      p(
        "These are the rules that the newsroom has agreed with the readers’ trust. They were last changed at the trust’s annual meeting, by 1,208 votes to 64, most of the 64 being against the paragraph about dogs in the building, which has been taken out.",
      ),
      subhead("Sources"),
      p(
        "We print what we have seen, what two people who do not depend on each other have told us, or what is in a document that we have read to the end. Where we have only one source we say so in the sentence itself. People we criticise are asked for their side in time to give it, which means a working day and not twenty minutes.",
      ),
      subhead("Anonymity"),
      p(
        "We leave out a name when printing it would cost somebody their safety, their home or their living. The editor must know who it is and agree. We then tell you why the name is missing and what the person is in a position to know. Nobody may be anonymous in order to insult somebody.",
      ),
      subhead("Corrections"),
      p([
        "A mistake of fact is corrected in the article, with a dated note that says what was wrong and what is right. We do not alter a published sentence quietly, and we do not take articles down because they have become embarrassing to their subjects or to us. Write to ",
        link("corrections@kelmouthpilot.example", "mailto:corrections@kelmouthpilot.example"),
        ".",
      ]),
      subhead("AI"),
      p(
        "In this newspaper’s rules, software may transcribe a recording, search a pile of documents or suggest a spelling, and a reporter checks the result against the original. It may not be a source, and a machine-made picture may not stand in for a photograph. You should know, however, that this is a demonstration: its engravings were drawn by a program that comes with it, and its people do not exist.",
      ),
      subhead("Ownership and money"),
      p([
        "The trust’s accounts are printed in full every year. No advertiser sees an article before it appears. Reporters declare gifts above the price of a lunch and interests of any size in a register that anybody may read at the front desk. More is said under ",
        link("About the Pilot", "/about"),
        ".",
      ]),
    ),
  },
  {
    slug: "privacy",
    title: "Privacy",
    description: "What this site learns about you, which is close to nothing.",
    body: body(
      "page privacy",
      p(
        "You can read everything here without telling us who you are, and we have arranged the site so that we do not find out by accident.",
      ),
      subhead("What does not happen"),
      bullets(
        "There are no trackers, no advertising networks and no invisible pictures that report back.",
        "Your browser is sent to no other company’s server when you open a page: type, pictures and scripts all come from this site.",
        "Nothing is stored in order to recognise you when you come back.",
      ),
      subhead("How views are counted"),
      p(
        "We count how often an article is opened, because the writers like to know and the list of most-read articles needs it. Views are counted without cookies. Your network address is not stored with the count or anywhere beside it. What remains is a number for each article and hour, and a number cannot be traced back to a reader.",
      ),
      subhead("Films, maps and other people’s pages"),
      p(
        "Some articles contain things that live on other sites. Each appears first as a card of our own with a title and a description, and nothing is asked of the other site until you choose to load it. From that moment its owner learns what any site learns when you visit it, and its rules apply instead of ours. If you do not press the button, you lose the film and nothing else.",
      ),
      subhead("Comments and letters"),
      p([
        "Under some articles there are comments from earlier readers, shown with the name that each of them chose. If you would like one of yours removed, or want to know what we hold about you, write to ",
        link("readers@kelmouthpilot.example", "mailto:readers@kelmouthpilot.example"),
        ". Letters for print are kept for a year in a cabinet, which is locked, and whose key is with the editor, who has lost it only once.",
      ]),
    ),
  },
];
