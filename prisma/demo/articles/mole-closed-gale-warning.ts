import { body, bullets, embed, factBox, link, p, related, strong } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const moleClosedGaleWarning: DemoArticle = {
  section: "harbour",
  slug: "mole-closed-gale-warning",
  kind: "news",
  kicker: "Gale warning",
  headline: "Mole to close at noon as force 9 gale meets a spring tide",
  standfirst:
    "The harbour master expects seas over the wall from five this afternoon. The gates at Cooper’s Basin will shut at four.",
  trailText: "What closes when, how high the water may come, and whom to ring if it comes higher.",
  contributors: ["ines-halloran"],
  topics: ["flood-defence", "sea-and-coast"],
  picture: "storm-wave",
  caption:
    "The light on the Mole in the last force 9, when the still water stayed two metres below the wall and the waves did not.",
  published: { daysAgo: 0, at: "07:05" },
  comments: { policy: "off" },
  views: 7620,
  viewsToday: 7620,
  body: body(
    "mole-closed-gale-warning",
    p(
      "The Mole will be closed to walkers from noon today, anglers included. Captain Jorun Aske, the harbour master, expects the wind in the sound to reach force 9 by dusk, from the north-west, and to hold there until about two in the morning.",
    ),
    p(
      "It comes with a spring tide. High water at Ferry Steps is at 18:52, with 4.6 metres predicted on the gauge, and the gale may heap up another 80 centimetres. That would make 5.4 metres, two below the top of the Mole. The waves do the rest. “Still water I can tell you to the inch,” Captain Aske said. “What I can’t tell you is which wave has been saving up.”",
    ),
    p("The day in order:"),
    bullets(
      [strong("12:00"), " The Mole’s two gates are locked. Last boats to the inner basin."],
      [strong("14:00"), " Stones Lane and the lower steps on the Staithes close to cars."],
      {
        text: [strong("16:00"), " The flood gates at Cooper’s Basin shut, with whatever is inside."],
        items: [
          "Boats wanting to be inside should be there by half past three.",
          "Boats wanting to be out should ask themselves why.",
        ],
      },
      [strong("18:52"), " High water. Nobody needs to come and look; the camera on the light will be running."],
      [strong("About 23:00"), " The Mole is inspected from within. It reopens when the crew say so."],
    ),
    factBox(
      "If you live low down",
      ["Move the car, the bicycle and anything in the cellar that you would miss. Take up the washing."],
      [
        ["Sandbags", "At the Timber Dock from 10:00, six to a door; bring somebody to help you carry"],
        [
          "If water comes in",
          "Flood desk, 0808 157 0142, day and night; if anybody is in danger, the emergency number first",
        ],
        ["A dry bed", "Methodist hall on Lantern Hill, from 15:00. Dogs are welcome, and so, this time, are cats"],
      ],
    ),
    p([
      "Crane work on Quay 4 stops at about three. ",
      link("The night ferry is cancelled", "/harbour/night-ferry-outer-isles-cancelled"),
      ". Two ships will ride it out at anchor behind the isles, and the pilot cutter’s crew have been told to go home and sleep, which is how you can tell that they mean it.",
    ]),
    embed(
      "https://example.org/tide-tables",
      "Tide tables and the gauge at Ferry Steps",
      "The predicted height beside the measured one, every minute. On another site, which opens only if you choose.",
    ),
    related("a-wall-is-a-promise"),
  ),
};
