import { body, em, link, p, pullQuote } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const inPraiseOfTheSlowTram: DemoArticle = {
  section: "opinion",
  slug: "in-praise-of-the-slow-tram",
  kind: "opinion",
  kicker: "Liesl Quarrie",
  headline: "They have put off mending line 2 again. May I suggest that they never do?",
  standfirst:
    "At Cooper’s Basin the tram slows to the pace of a woman with a viola. I have checked, having for nine seasons been the woman.",
  trailText: "Nine kilometres an hour is exactly the speed at which a city can be read.",
  contributors: ["liesl-quarrie"],
  topics: ["trams", "budget"],
  published: { daysAgo: 0, at: "07:05" },
  comments: { policy: "off" },
  views: 980,
  viewsToday: 980,
  body: body(
    "in-praise-of-the-slow-tram",
    p([
      "Of everything that the council ",
      link("cut this week", "/politics/budget-passes-by-one-vote"),
      ", I expected to mind the libraries and did. I expected to mind the parks. What I had not expected was to come to the line that says “track renewal, line 2, deferred”, for the fourth year, and to feel my heart go up like a child let off the dentist.",
    ]),
    p(
      "Between Cooper’s Basin and the foot of Lantern Hill the rails of line 2 are so worn that the trams may not go faster than nine kilometres an hour. There is a sign. It was put up as a temporary measure, and a wren has nested in the nine. For 1,300 metres, or getting on for nine minutes, the second-largest city on this coast is made to go along its own waterfront at a trot.",
    ),
    p([
      "You cannot imagine what there is to see. I know that the barge ",
      em("Prudence"),
      " has a lemon tree in the wheelhouse. I know that the watchmaker at number 40 works with his shoes off, and that on the third floor of the customs house a clerk has for some time been building, out of staples, the Guildhall. I watched a couple break up between one lamp post and the next. I watched them, on the 8.15 of the following Thursday, not manage to keep it up.",
    ]),
    p(
      "On a fast tram you look at your telephone, because the window is only weather. On a slow one you find that you have been looking out for some minutes with your mouth a little open. People speak. Last winter a man read me the whole of a letter from his daughter, so as to ask whether I thought it was cold. I thought that it was shy. We got as far as the postscript, and at any reasonable speed we should have been cut off at “Dear Dad”.",
    ),
    pullQuote("Nobody has ever had a conversation on the express."),
    p([
      "I have nothing against haste. I rode the new ",
      link("line 5", "/transport/line-5-opens-eleven-years-late"),
      ", like everybody else, and was at Quay 4 in 31 minutes, as advertised, with a confused impression of kitchens. It is a splendid thing to have when you are having a baby. But a city needs one way of getting about that is for those who are not urgently required, and they are not only the old. They are anyone going to an examination, a funeral or a first day at work: all who would give a good deal to be there nine minutes later.",
    ]),
    p(
      "The engineers tell me that the rails cannot last, and that to repair them would cost less if it were done at once. They are certainly right. I only ask that when the new track is laid they leave the sign, and pay the wren its due. Let the drivers be told that there is a reason for it. We can settle later what the reason was.",
    ),
    p("I wrote this between the Basin and the Hill. As you see, there was just time."),
  ),
};
