import { body, bullets, em, link, p, separator } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const emptyChairsAtTheHearing: DemoArticle = {
  section: "opinion",
  slug: "empty-chairs-at-the-hearing",
  kind: "opinion",
  kicker: "Dev Rao",
  headline: "One hundred and eighty chairs, fourteen people, and a map of my street",
  standfirst:
    "The city held a hearing about who will be under water. It was well lit, well heated and at two o’clock on a working day.",
  trailText: "If nobody comes to the hearing, it is worth counting who was free.",
  contributors: ["dev-rao"],
  topics: ["flood-defence", "housing"],
  picture: "flood-map",
  caption: "The map of the lower city. It was laid on every chair and taken home by six people.",
  published: { daysAgo: 2, at: "07:20" },
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Class of 1998",
        afterHours: 1,
        text: "Sir, 14 out of 180 is 7.8 per cent. You always said to give the percentage or explain why not.",
      },
      {
        name: "Dev Rao",
        afterHours: 2,
        text: "I was hoping that one of you would do it for me. Eight out of ten; the rounding was not shown.",
      },
      {
        name: "The man with the urn",
        afterHours: 3,
        text: "We catered for 150. If anybody would like some shortbread, it is at the Guildhall, side door, ask for Len.",
      },
    ],
  },
  views: 2710,
  viewsToday: 430,
  body: body(
    "empty-chairs-at-the-hearing",
    p(
      "I arrive early to everything, it is a teacher’s vice, and so I had time, in the great hall of the Guildhall, to count. Ten rows of eighteen is 180 chairs. They were the good ones, with arms. On each lay a pencil, a form and a map of the lower city, on which the parts that may flood were coloured amber and the parts that will were coloured red. My sister’s street was amber. Her house had the fold through it.",
    ),
    p(
      "The hearing was called for two o’clock. At ten past there were 14 of us. I went round, as I would have done for a school trip, and took the register. Four were officers of the council, two were engineers, one was from an insurer. One was from this newspaper and one was me. One had come in to get warm and stayed, he told me, because it was interesting. That leaves four who had come because they live there, and two of those were married.",
    ),
    p("The chair of the hearing said that it was good to see so many."),
    separator(),
    p(
      "I do not blame her. She read out the law, which requires that the public be given an opportunity. An opportunity had been given. It was 180 chairs wide. Somebody had put it on the website, under Notices, under Statutory, under the name that the scheme has in the accounts, and I taught quadratic equations for twenty-two years without hiding anything that well.",
    ),
    p(
      "But an empty chair is only a question, so I took it out and asked. That evening I knocked at forty doors in the amber streets and the red ones and said: there was a hearing about this at two. Where were you? I wrote the answers down in five columns.",
    ),
    bullets(
      "At work: 17.",
      "Had not heard of it: 9.",
      "Fetching children, or somebody else’s: 6.",
      "Had heard, and took it to be settled already: 5.",
      "Would sooner not know: 3.",
    ),
    p(
      "Seventeen and nine and six is thirty-two. So for eight people in ten the matter was one of the clock and the letter box. You can mend those. Hold it at seven, in the school, where everyone knows the way; push the map through the door, and print it so that the fold goes through the Guildhall.",
    ),
    p([
      "It is the five who worry me. They are the ones who used to come. One of them, a Mrs Adebayo, who has been flooded twice and keeps her photographs in the bath with the plug out (“water goes ",
      em("down"),
      " in there”), told me that at the last hearing she spoke for three minutes, and was thanked, and that when the minutes were published she was in them as “a resident”. She had given her name. She had spelled it.",
    ]),
    separator(),
    p([
      "There is a room in the Corn Exchange in which the flood money is actually shared out. I have never been in it, because ",
      link("it has no seats for the public at all", "/council/flood-money-room-public-seats"),
      ". People would come to that one, I think. So here is a city with one room where there are chairs and nothing is decided, and another where things are decided and there are no chairs. I set it to my old upper fourth as a problem. They needed about nine seconds, and a trolley.",
    ]),
    p(
      "Before leaving I filled in my form. It asked how I would rate the venue. Then I folded the map the other way, so that my sister’s house was in one piece, and took it round to her. She was just in from work.",
    ),
  ),
};
