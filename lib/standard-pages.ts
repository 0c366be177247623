import { type ArticleDocument, documentOf } from "@/blocks/document";
import type { Span } from "@/blocks/text";
import { addresses } from "./addresses";

/**
 * The pages in which a newsroom speaks of itself, as they stand until it has written its own. They say what is true of
 * every site that this software runs, name what the newsroom has still to tell, and promise nothing on its behalf. They
 * are made from the settings when they are asked for, so that a new name or address stands in them at once.
 */
export const standardPageTitles = {
  about: "About us",
  contact: "Contact",
  privacy: "Privacy",
  standards: "Standards and ownership",
} as const;

type StandardSlug = keyof typeof standardPageTitles;

export const standardPageSlugs = Object.keys(standardPageTitles) as StandardSlug[];

/** What the texts are made of. */
type Newsroom = { name: string; lettersEmail: string };

type StandardPage = { slug: StandardSlug; title: string; description: string; body: ArticleDocument };
type Words = readonly (string | Span)[];
type Passage = { under?: string; words: Words };

/** The page of this slug as it stands until the newsroom writes it; null when it has to write it from nothing. */
export function standardPage(slug: string, newsroom: Newsroom): StandardPage | null {
  if (!isStandardSlug(slug)) return null;
  const { description, passages } = texts[slug](newsroom);
  return { slug, title: standardPageTitles[slug], description, body: bodyOf(slug, passages) };
}

function isStandardSlug(slug: string): slug is StandardSlug {
  return Object.hasOwn(standardPageTitles, slug);
}

const link = (text: string, href: string): Span => ({ text, marks: [{ type: "link", href }] });
const staff = link("Who works here", addresses.masthead());
const corrections = link("Corrections", addresses.corrections());
const toContact = link("the contact page", addresses.page("contact"));

/** How to write to the newsroom, as the end of a sentence. */
const writeTo = ({ lettersEmail }: Newsroom): Words =>
  lettersEmail === "" ? ["by way of ", toContact] : ["at ", link(lettersEmail, `mailto:${lettersEmail}`)];

const texts: Record<StandardSlug, (newsroom: Newsroom) => { description: string; passages: Passage[] }> = {
  about: ({ name }) => ({
    description: `What ${name} is, and where it answers for what it prints.`,
    passages: [
      {
        words: [
          `${name} is a news site. Where an article names its writers, each name leads to a page about that person; the people who make the site are listed under `,
          staff,
          ".",
        ],
      },
      {
        under: "How it answers for its work",
        words: [
          "How articles are dated, corrected and withdrawn is set down under ",
          link("Standards and ownership", addresses.page("standards")),
          ". What was wrong and has been put right is listed under ",
          corrections,
          ". What the site learns of its readers is told under ",
          link("Privacy", addresses.page("privacy")),
          ".",
        ],
      },
      {
        under: "What is still to be told",
        words: [
          "The newsroom has not yet written here about its history, its place and its purpose. Whoever wants to know can ask: the ways to reach it are on ",
          toContact,
          ".",
        ],
      },
    ],
  }),
  contact: (newsroom) => ({
    description: `How to reach the newsroom of ${newsroom.name}.`,
    passages: [
      newsroom.lettersEmail === ""
        ? {
            words: [
              "The newsroom has not yet given an address for letters. The pages of the people listed under ",
              staff,
              " say how they can be reached, where they wish to be.",
            ],
          }
        : { words: ["Letters, questions and corrections reach the newsroom ", ...writeTo(newsroom), "."] },
      {
        under: "If something is wrong",
        words: [
          "Please name the article and the sentence, and say what is right and how you know. What is put right carries a date, stands with the article, and is listed under ",
          corrections,
          ".",
        ],
      },
    ],
  }),
  standards: (newsroom) => ({
    description: `How ${newsroom.name} dates, marks and corrects what it prints, and whom it belongs to.`,
    passages: [
      {
        under: "Dates",
        words: [
          "Each article says when it was first published, and that date never changes. It is called updated only when an editor has marked a change as one of substance.",
        ],
      },
      {
        under: "News and opinion",
        words: [
          "Opinion, analysis, background, reports and reviews are named as such above the headline. What carries no such name is news.",
        ],
      },
      {
        under: "Corrections",
        words: [
          "A correction is a dated note that stays with its article. All of them are listed under ",
          corrections,
          ". An article that has been withdrawn says so at its old address. Whoever finds a mistake can tell the newsroom ",
          ...writeTo(newsroom),
          ".",
        ],
      },
      {
        under: "Ownership",
        words: [
          `The newsroom has not yet set down here who owns ${newsroom.name}, what it lives on, and by what further rules it works. Readers are right to ask, and can do so `,
          ...writeTo(newsroom),
          ".",
        ],
      },
    ],
  }),
  privacy: (newsroom) => ({
    description: "What this site learns about its readers.",
    passages: [
      {
        words: [
          "Everything here can be read without saying who you are. The pages set no cookies, keep nothing in your browser to know you by, and load no type, picture or script from any other company.",
        ],
      },
      {
        under: "How views are counted",
        words: [
          "The site counts how often an article is opened. It stores a number for each article and hour, and neither your network address nor anything else that would tell one reader from another.",
        ],
      },
      {
        under: "What lies on other sites",
        words: [
          "Films, maps and posts of other sites appear as a card first, and nothing is asked of the other site until you choose to load it. From then on its rules hold. The same is true of a link to share an article, once you follow it.",
        ],
      },
      {
        under: "Letters, comments and questions",
        words: [
          "Comments stand under the name that their writer gave. If you want something of yours removed, or want to know what is held about you, ask the newsroom ",
          ...writeTo(newsroom),
          ". It has not yet said here who runs its machines and what they write down.",
        ],
      },
    ],
  }),
};

function bodyOf(slug: StandardSlug, passages: readonly Passage[]): ArticleDocument {
  const blocks = passages.flatMap(({ under, words }, place) => [
    ...(under === undefined
      ? []
      : [{ type: "subhead" as const, id: `${slug}-head-${place}`, level: 1 as const, text: [{ text: under }] }]),
    {
      type: "paragraph" as const,
      id: `${slug}-text-${place}`,
      text: words.map((part) => (typeof part === "string" ? { text: part } : part)),
    },
  ]);
  return documentOf(blocks);
}
