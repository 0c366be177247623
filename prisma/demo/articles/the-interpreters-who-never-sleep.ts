import { ask, body, code, em, factBox, link, p, smallCaps } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const theInterpretersWhoNeverSleep: DemoArticle = {
  section: "world",
  slug: "the-interpreters-who-never-sleep",
  kind: "report",
  kicker: "The long session",
  headline: "“I recommend a smile”: a night with the interpreters who never sleep",
  standfirst:
    "When the herring quotas go past midnight, seven delegations depend on fourteen people behind glass. Their chief explains how to be sorry in a language that does not regret.",
  trailText: "Thirty-one hours, seven languages and one folding bed: the people who carry the herring talks.",
  dateline: "Halvik",
  contributors: ["tobias-achterberg"],
  topics: ["diplomacy", "fisheries", "wages"],
  picture: "satellite-dish",
  caption: "Listening is the larger half of the work, whatever it is done with.",
  published: { daysAgo: 12, at: "05:45" },
  comments: { policy: "closed" },
  views: 1385,
  viewsToday: 31,
  body: body(
    "the-interpreters-who-never-sleep",
    p(
      "At ten past four in the morning the delegate with the largest fleet at the table leaned into his microphone and told a joke. It turned on a word that means both “net” and “mother-in-law”. In seven pairs of headphones there was a short silence, and then, in seven languages, the same calm sentence: “The delegate has made a play on words. I recommend a smile.” The room smiled. The talks, which had been about to break off, went on for eleven more hours and ended with a quota.",
    ),
    p([
      "The Northern Herring Commission meets in Halvik once a year and is always going to finish by six. This session took thirty-one hours. Fourteen interpreters worked it in pairs, half an hour on and half an hour off, in booths the size of a pantry. Signe Aaltonen, who is 63 and has been chief of the service since 2004, talked to us in the corridor behind booth 4, next to a folding bed and a notice that says ",
      smallCaps("quiet: somebody is being fair to both sides"),
      ".",
    ]),
    ask(
      "Do you really not sleep?",
      "We sleep in slices. Half an hour off means six minutes to come down, eighteen asleep and six to come back up. You learn to do it standing. My husband says that I dream in the third person.",
    ),
    ask(
      "What is the hardest thing to interpret?",
      "Numbers, because nobody forgives them. If I lose an adjective the world goes on. If I say sixty thousand tonnes when he said sixteen, there will be a fleet at sea by Thursday. So one of us speaks and the other writes down only figures, on a pad, with a soft pencil that makes no noise.",
    ),
    ask(
      "And apologies?",
      [
        "One of our seven languages has no regret, grammatically. It has ",
        em("I was the cause of it"),
        ", which is an admission, and ",
        em("it is heavy for you"),
        ", which is sympathy. Last night a minister said “we regret the incident of the buoys”. My colleague had a second and a half to decide whether he was guilty.",
      ],
      "She chose heavy. The other side nodded. I think she saved about four hours.",
    ),
    ask(
      "Is that still interpreting? It sounds like making policy.",
      "The policy would be to choose what I want them to hear. I choose what he wanted to be heard saying. There is a difference, and there are mornings when it is as thin as this glass. When we cannot tell, we have a phrase: “The interpreter asks the speaker to say that again.” Delegates hate it, because they then say what they mean.",
    ),
    factBox("How one voice becomes seven", [
      [
        "Delegates hear the speaker on channel ",
        code("0"),
        " and their own language on channels ",
        code("1"),
        " to ",
        code("7"),
        ". Not every booth understands every language, so some work by relay: booth 2 turns the speech into English, and booths 5 and 7 work from booth 2.",
      ],
      "A relayed sentence arrives about four seconds late. On the commission’s recordings the laughter goes round the room like a wave at a football ground, and reaches the far end when the near end is already sorry.",
    ]),
    ask(
      "Have you ever corrected a delegate?",
      "Once. He said the wrong fish. For a quarter of an hour he demanded more sprat, with passion, and his own people were looking at their shoes. I should have said sprat. I said herring. He came to the booth afterwards, very white, and gave me a jar of the thing.",
    ),
    ask("Which?", "Sprat. He had a sense of humour after all."),
    ask(
      "Machines can do this now, people say.",
      "They can do the hours that matter least, and I am glad of it; nobody’s heart is in the adoption of the agenda. But at four in the morning they are not listening to the words. They are listening for whether the other man is tired enough to mean it. I can put that in my voice. I am tired too, you see. It is the one thing in the building we all have in common.",
    ),
    p([
      "The interpreters are paid by the half hour, at a rate set in 2011, and they would like it to be known that folding beds are not in the agreement. Their own negotiations with the commission begin next month. They will be held, at their request, in one language and between nine and five. Readers who wonder what can be done with fewer words may turn to ",
      link("the treaty of the Calf Light", "/world/two-islands-one-lighthouse-treaty"),
      ", which needed a page and a half.",
    ]),
  ),
};
