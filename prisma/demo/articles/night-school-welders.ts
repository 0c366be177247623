import { body, p, pullQuote, smallCaps, sub } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const nightSchoolWelders: DemoArticle = {
  section: "city",
  slug: "night-school-welders",
  kind: "report",
  kicker: "Night school",
  headline: "The night school where a bank clerk, a bassoonist and two grandmothers learn to weld",
  standfirst:
    "Concetta Bray built ships for thirty-one years. On two evenings a week she teaches fourteen beginners to do the thing properly or do it again.",
  trailText: "In Shed 6 on the Timber Dock, the homework is steel and the marking is done with a hammer.",
  contributors: ["yusuf-demirel"],
  topics: ["schools", "wages"],
  published: { daysAgo: 9, at: "06:10" },
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Bettina Krol",
        afterHours: 6,
        text: "Mrs Bray taught me before I drove trams. I still tap things.",
      },
      {
        name: "Dev Rao",
        afterHours: 9,
        text: "I should disclose that the bassoonist is my husband, that the gate is ours, and that it now closes. It had not closed since we bought the house.",
      },
    ],
  },
  views: 2275,
  viewsToday: 43,
  body: body(
    "night-school-welders",
    p([
      "There is a sign over the door of Shed 6, in welded letters a foot high: ",
      smallCaps("it will hold or it won’t"),
      ". The first word was done by a pupil in his second week and the last by the same pupil in his fortieth, and you can read it from the ferry.",
    ]),
    p(
      "Inside, at ten past seven on a wet evening, fourteen people in leather aprons are looking at a piece of steel about as long as a school ruler. It belongs to Hana Whitlock, who works at a bank. She has joined two plates along one edge, and it has taken her three weeks. Concetta Bray turns it to the lamp. Then she puts it in the vice, fetches a hammer, and hits it as hard as she can.",
    ),
    p("It holds. Ms Whitlock bursts into tears. “That’s quite usual,” says Mrs Bray, and hits it again."),
    p(
      "She is 61, and five feet and half an inch, and welded the hulls of eleven ships in the yard across the water before it shut. The city pays her for four hours a week and she works about nine. The course costs £45 a term. It has a waiting list of 83, and its pupils at present are a bank clerk, two nurses, a bassoonist, a sculptor who is having a hard time unlearning things, a father and son who do not speak at home, three apprentices from the chandlery, a retired judge, a girl of seventeen who hates school, and two grandmothers who share a helmet.",
    ),
    p(
      "Why do they come? I asked each of them, being by training a man who likes to see the accounts. Five want the certificate, which is worth about £4 an hour on the quays. Two have something at home that is broken. The rest found the question difficult. “All day I move numbers that somebody moves back,” Ms Whitlock said in the end. “This, I’ve done.”",
    ),
    pullQuote("All day I move numbers that somebody moves back. This, I’ve done.", "Hana Whitlock, bank clerk"),
    p([
      "The teaching is mostly listening. The cylinders along the wall hold CO",
      sub("2"),
      ", which keeps the air off the molten steel and hisses; under the hiss a good weld, says Mrs Bray, sounds like bacon, and a bad one spits. She walks along the booths with her back to the light and her head on one side and puts a hand on a shoulder when she hears it going wrong, often before it does. The retired judge, who was overruled three times on Tuesday, says that he has never known a tribunal so quick or so rarely mistaken.",
    ]),
    p(
      "The father and son have the end booth. The son welds; the father holds the plate, at arm’s length, with tongs. It can’t be done without saying “left a bit”. They are up to “left a bit, thanks”.",
    ),
    p(
      "None of this makes much sense on paper. In the education office’s table the course appears as 14 learners, 5 of them “with vocational outcome”, at £611 a head, and for the past two years somebody has written “review?” beside it in pencil. I have seen the table and can see the point of the pencil. The same office pays £590 a head for a course on confidence at work, which takes place in a hotel.",
    ),
    p(
      "At nine the current goes off, the helmets come up and everybody has the same red stripe across the forehead. The pieces that have failed go in a skip. Those that have held are theirs to take away, and on the quay in the dark you may pass, on a Thursday, a woman in a good coat with something heavy in her handbag, going home extremely upright.",
    ),
  ),
};
