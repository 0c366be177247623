import {
  body,
  bullets,
  em,
  factBox,
  keyPoints,
  link,
  minorSubhead,
  p,
  strong,
  subhead,
  sup,
  table,
} from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const rentsOnTheStaithesFall: DemoArticle = {
  section: "city",
  slug: "rents-on-the-staithes-fall",
  kind: "analysis",
  kicker: "Housing",
  headline: "Rents on the Staithes fall for a second quarter, and nobody there pays less",
  standfirst:
    "The average new tenancy costs 5.6 per cent less than a year ago, which the city calls good news. Every kind of flat has become dearer. Both statements are true.",
  trailText: "Where did the three-room flats go? We rang the bells and asked.",
  contributors: ["mirela-voss"],
  topics: ["housing", "small-business"],
  picture: "stairwell-bells",
  caption: "Of 44 bells on Net Row, nineteen were answered.",
  published: { daysAgo: 2, at: "05:55" },
  updatedAfterHours: 9,
  corrections: [
    {
      kind: "correction",
      afterHours: 9,
      text: "An earlier version of this article said that 31 flats had been licensed for visitors. There are 31 licences but 30 flats: two of the licences, issued a month apart, are for the same flat on Net Row. Its owner had forgotten the first one.",
    },
  ],
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Owner of two licences",
        afterHours: 7,
        text: "That is me. I rang the city to ask whether I needed one and they sent another. I would quite like to give it back.",
      },
      {
        name: "Jun, third floor",
        afterHours: 10,
        text: "We are four in two rooms and a household of five moved out next door because the lease was not renewed. There is a key safe on their door now. We could all have done with that explained before.",
      },
      {
        name: "Stats dept, retired",
        afterHours: 14,
        text: "A textbook case, in the sense that I have set it as an exam question three times. Nobody ever believed it could be a street.",
      },
    ],
  },
  views: 6120,
  viewsToday: 1130,
  body: body(
    "rents-on-the-staithes-fall",
    keyPoints(
      "The average rent of a new tenancy on the Staithes fell from £737 to £696 a month in a year.",
      "One-room, two-room and three-room flats each went up, by between 2.3 and 2.8 per cent.",
      "The average fell because half of the three-room flats are no longer let to tenants. Most have become lodgings for visitors.",
    ),
    p([
      "Last month the city’s housing office announced that rents on the Staithes had fallen for the second quarter running. The figure is right; I have checked it against the register of tenancies, lease by lease. It is also ",
      strong("no use to anyone who is looking for somewhere to live"),
      ", and it is worth five minutes and one table to see why.",
    ]),
    subhead("One street, two true sentences"),
    p(
      "Between the Timber Dock and the New Bridge, 203 flats were let to new tenants in the past twelve months, and 214 in the twelve before. The rent of the average flat went down by £41. Now look at the flats by size.",
    ),
    table(
      "New tenancies on the Staithes by size of flat",
      ["Rooms", "Let, year before#", "Rent, £ a month#", "Let, past year#", "Rent, £ a month#", "Change of rent#"],
      [
        ["One", "64", "540", "91", "555", "+2.8%"],
        ["Two", "97", "735", "86", "752", "+2.3%"],
        ["Three or more", "53", "980", "26", "1,005", "+2.6%"],
        [[strong("All")], "214", "737", "203", "696", "−5.6%"],
      ],
      { source: "Register of tenancies; calculations by the Pilot. Furnished rooms are left out." },
    ),
    p([
      "No row has a fall in it except the last. What changed is how many there were of each. If twenty people stand in a room and the tall ones leave, the average height goes down, and ",
      em("nobody has shrunk"),
      ". Here it was the large flats that left. Measured by space, the new tenants of the Staithes pay more than before: £13.83 a month for each m",
      sup("2"),
      " instead of £13.26, a rise of 4.3 per cent.",
    ]),
    subhead("Who left"),
    p(
      "In the year before last 53 flats of three rooms or more found new tenants; in the past year, 26. They cannot have been knocked down, since I have been to look at them. The licence office keeps another list, and the two belong side by side: in the same twelve months it issued 31 licences for visitors’ lodgings in these streets. They cover 30 flats, of which 24 have three rooms or more.",
    ),
    minorSubhead("On Net Row"),
    p(
      "One evening last week I rang every bell at numbers 12 to 22. There are 44. Nineteen were answered. Nine more had a key safe by the door, a small steel box with a combination, which does not open for reporters. At the remaining 16 there was no light, and it was raining.",
    ),
    p(
      "Of the nineteen households that answered, fourteen had lived there for more than five years, on older leases that a landlord may raise by only 2 per cent a year. None of them intends to move. “Move where?” said Teodora Hahn, a nurse, who has two children, two rooms and a bath she would like me to mention. “I’ve read that it’s getting cheaper. I rang about three. Two were studios, and one was a weekend.”",
    ),
    minorSubhead("On the owners’ side"),
    p(
      "Desmond Aldous, who owns five flats, three of them newly licensed, was frank. A family pays him £1,005 a month. Visitors pay £118 a night and come for about thirteen nights a month, which makes £1,534, and after cleaning and the agent’s share he keeps some £1,090. “So it’s eighty-five pounds,” he said. “People think I’ve struck oil. But it’s eighty-five pounds, and nobody rings me about the boiler.”",
    ),
    subhead("Why it matters what the figure says"),
    p([
      "The housing office uses the average to decide where help is needed. An area in which rents fall for a third quarter drops out of the repairs fund, from which 47 flats on the Staithes are waiting for new windows. ",
      link("The budget adopted this week", "/politics/budget-passes-by-one-vote"),
      " puts off 340 repairs already. The office was asked whether it knew about the sizes. It replied that the method was laid down in 1988 and that it would be happy to receive suggestions.",
    ]),
    p("Here are three, none of which costs anything:"),
    bullets(
      "Publish the rents by number of rooms. The register has it on every lease, in column 7.",
      "Compare like with like: the same mix of flats in both years. On the earlier year’s mix, rents on the Staithes rose by 2.5 per cent.",
      "Ask the licence office for its list. It is in the same building, one floor up, and the people there were very helpful.",
    ),
    factBox("How this was worked out", [
      "The average is the sum of all rents divided by the number of tenancies: 64 flats at £540, 97 at £735 and 53 at £980 make £157,795, which divided by 214 is £737. The past year’s £141,307 divided by 203 is £696. For the rent by area we took the register’s mean sizes of 38, 55 and 78 square metres, which hardly changed.",
      "The full table and the notebook (without names) can be read at the front desk.",
    ]),
    subhead("The family at number 18"),
    p(
      "The last bell but one was answered by a man in a dressing-gown who had come for two nights from a long way off, to see the harbour. He was sorry not to be able to help. He had a question himself, though: it was such a pleasant street, and so quiet. He wondered where everybody was.",
    ),
  ),
};
