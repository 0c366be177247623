import { ask, body, em, factBox, link, p, sub, subhead } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const batteryBargeHarbourPower: DemoArticle = {
  section: "business",
  slug: "battery-barge-harbour-power",
  kind: "news",
  kicker: "Shore power",
  headline: "A battery the size of a barge will let ships on Quay 4 switch off their engines",
  standfirst:
    "It holds as much as 600 family houses use in a day, it came from the south under tow, and it has been named after a teacher who could not abide noise.",
  trailText:
    "From next week a floating battery will feed ships at berth, and the night hum on the Staithes should stop.",
  contributors: ["yusuf-demirel", "ines-halloran"],
  topics: ["energy", "shipping"],
  published: { daysAgo: 1, at: "15:40" },
  updatedAfterHours: 3,
  comments: { policy: "closed" },
  views: 2980,
  viewsToday: 2410,
  body: body(
    "battery-barge-harbour-power",
    p(
      "People on the Staithes can tell which ship is in by the note. A container vessel at berth keeps a generator running to cool its cargo, light its cabins and boil its soup, and the generator hums, usually somewhere around a low B flat. From next week, if a 62-metre barge that arrived under tow yesterday does what its makers promise, there should be nothing to hear.",
    ),
    p([
      "The ",
      em("Miss Pargeter"),
      " carries no cargo except batteries: 48 grey cabinets in two rows, with the room between them kept at 21°C. Together they hold six megawatt-hours. At night, when the city is asleep and the wind is not, she fills up from the grid at Cooper’s Basin. By day a tug moves her along whichever ship has come in, and four cables as thick as a forearm are passed across.",
    ]),
    p([
      "The harbour board says that a ship on a cable instead of a generator spares the city about 560 kilograms of CO",
      sub("2"),
      " an hour, and, what the neighbours care about more, nearly all of the NO",
      sub("x"),
      " and soot.",
    ]),
    subhead("Why a barge"),
    p(
      "Because the quay is old. To bring that much current to Quay 4 by land the board would have had to dig up 1.9 kilometres of road, two tram crossings and, according to the city archaeologist, a plague pit. The estimate was £14.2m and three years. The barge cost £5.8m and took thirteen months, and if the ships move to another quay it can follow them.",
    ),
    subhead("How long it lasts"),
    p(
      "One charge should carry a medium-sized ship through a working day. A large one will empty it by lunch. The makers say that the cabinets will bear 6,000 fillings before they hold less than four-fifths of what they hold now; at one a day that is a little over sixteen years.",
    ),
    factBox(
      "Miss Pargeter in figures",
      [],
      [
        ["Length", "62 metres; no engine of her own"],
        ["Capacity", "6 megawatt-hours"],
        ["Time to fill", "five hours, at 1.2 megawatts"],
        ["A medium ship at berth uses", "about 0.8 megawatts"],
        ["So one charge lasts", "seven and a half hours"],
        ["Crew", "two, who are asked to bring their own kettle and told where to plug it in"],
      ],
    ),
    subhead("What people asked"),
    p(
      "The board took questions in the waiting room at Ferry Steps last night. Some forty people came. These were the ones worth keeping.",
    ),
    ask(
      "Seven and a half hours is not a night. What then?",
      "Then the generator starts again. The board expects to cover about two-thirds of all hours that ships spend at Quay 4, and is keeping a slot in the budget for a second barge. It has not asked for one yet. “We would like to be popular first,” said Marcus Tighe, the port engineer.",
    ),
    ask(
      "Who pays?",
      "The ships, at 21p a unit. Running their own generators costs them between 17p and 24p, depending on the price of fuel, so some will gain and some will grumble. From January every vessel that can plug in must.",
    ),
    ask(
      "How many can?",
      "Of the 61 ships that called in the past year, 23 have the right socket. Those 23 made 58 per cent of all calls, since it is the regulars that have been fitted.",
    ),
    ask(
      "Can it catch fire?",
      "It can. The cabinets are separated by steel, each can be flooded on its own, and if the worst came to the worst the whole barge would be towed off and left to it. The fire brigade has been aboard three times. Its commander said that she would rather have it than the fireworks store it replaces.",
    ),
    subhead("The name"),
    p(
      "The board let the nearest primary school choose. Miss Pargeter taught there from 1948 to 1986, stood five feet tall and was never known to raise her voice. She would hold up a hand and wait. The children who voted had all been told about her by their grandparents, and it was not close.",
    ),
    p([
      "She will first be put to use beside the cranes, whose drivers, as ",
      link("readers of this paper know", "/harbour/crane-drivers-quay-4"),
      ", see everything. “You get a headache up there by four o’clock when one’s running under you,” said one of them, Bea Lunt, who had come to look at the cables. “I’d got so I thought that was me.”",
    ]),
  ),
};
