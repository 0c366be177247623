import { ask, body, em, link, p, separator } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const firstNovelSetInALift: DemoArticle = {
  section: "culture",
  slug: "first-novel-set-in-a-lift",
  kind: "background",
  kicker: "Books",
  headline: "“I got stuck on page one”: the novelist who never leaves the lift",
  standfirst:
    "Ferdinand Obi mended lifts for nineteen years. His first novel, Load Not to Exceed, takes place in one of them, in the eleven minutes between the third floor and the fourth.",
  trailText:
    "Ferdinand Obi, lift engineer and first novelist, on eight passengers, eleven minutes and the button that does nothing.",
  contributors: ["liesl-quarrie"],
  topics: ["books"],
  picture: "stairwell-bells",
  caption: "The author on his way up. Ferdinand Obi has taken the stairs since he stopped mending the alternative.",
  published: { daysAgo: 11, at: "10:30" },
  comments: { policy: "closed" },
  views: 2240,
  viewsToday: 31,
  body: body(
    "first-novel-set-in-a-lift",
    p(
      "We meet, at his suggestion, on a staircase. Ferdinand Obi is 51, has a toolbag for a briefcase and walks up wherever he goes. It is not fear, he says. It is that people recognise the jacket and tell him about a noise.",
    ),
    p([
      em("Load Not to Exceed"),
      " puts eight people and a cello into a lift in an office building much like the Corn Exchange, stops it, and starts it again 264 pages later. Nobody falls in love. Somebody resigns. The first printing of 2,000 copies went in nine days, most of them, the publisher believes, to people who work above the fifth floor.",
    ]),
    ask(
      "Why eleven minutes?",
      "That’s the average. From the alarm to somebody like me putting a key in the door, in this city, in office hours. I worked it out once from nineteen years of job sheets. I thought, well, people have had their lives changed in less.",
    ),
    ask(
      "What do people do in the first one?",
      "They look at the numbers. They look at the place where the number would change, and they’re polite to it. Then someone presses the button that’s already lit.",
      "I’ve watched hours of it on the cameras. You’re not meant to, but you’ve got to see that nobody’s ill. I started writing things down on the back of the sheets. A man who took off his tie, folded it, gave it to a stranger to hold and then didn’t know how to ask for it back. I didn’t make anything up for years.",
    ),
    ask("And the “close door” button?", [
      "In most buildings it isn’t connected. I’ve been told I’m not allowed to say which. There’s a chapter on it. My editor called it ",
      em("theological"),
      ".",
    ]),
    ask(
      "The passengers never learn why they stopped. Do you know?",
      "Of course I know. It’s a door contact on two. It’s always a door contact on two. But I promised myself it wouldn’t be a book in which the engineer explains things. He comes in on the last page, he’s eating a pear, he says, “Everyone all right?”, and not one of them can answer. I’ve had that look so many times. I used to think it was relief.",
    ),
    ask(
      "Is it true that you wrote it standing up?",
      "In the motor rooms, yes. Top of the building, warm, nobody bothers you. There’s a shelf for the manuals which is exactly the right height. When I got an advance I bought a desk, and I haven’t written a word at it.",
    ),
    separator(),
    p([
      "The committee of the Guildhall that is famous for ",
      link("meeting in a lift", "/politics/the-committee-that-meets-in-a-lift"),
      " has invited him to speak. He has had to decline. He serviced that lift for six years, and he would only, he says, be listening to the bearings.",
    ]),
    p([
      "His second novel is under way and takes place on an escalator. It is the same length. Things keep going past, he says, and it is giving him a great deal of trouble.",
    ]),
  ),
};
