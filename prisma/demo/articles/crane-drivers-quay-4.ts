import { body, em, gallery, link, p, pullQuote, related, separator, smallCaps } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const craneDriversQuay4: DemoArticle = {
  section: "harbour",
  slug: "crane-drivers-quay-4",
  kind: "background",
  kicker: "Quay 4",
  headline: "What the crane drivers of Quay 4 know before the rest of us do",
  standfirst:
    "Four people sit by turns in a glass box 42 metres above the harbour. They can tell you who is moving house, which factory is in trouble and when to take in the washing.",
  trailText: "A day and a night in the cab, where the world arrives by weight.",
  contributors: ["ines-halloran"],
  topics: ["shipping", "wages", "trade"],
  picture: "container-port",
  caption: "Three of the cranes on Quay 4 at the change of shift. The cab is the small box under the arm.",
  published: { daysAgo: 4, at: "06:00" },
  comments: {
    policy: "closed",
    earlier: [
      {
        name: "Lasher, gang 3",
        afterHours: 3,
        text: "All true, except that they can’t hear us. They can. They wait until we’ve stopped swearing and then they say thank you.",
      },
      {
        name: "K. Whitcombe",
        afterHours: 12,
        text: "We moved back from abroad eight years ago and our container was set down so gently that a vase I’d forgotten to wrap was still standing. I have wondered ever since whom to thank.",
      },
      {
        name: "Gwen Tasker",
        afterHours: 15,
        text: "You’re welcome.",
      },
    ],
  },
  views: 5480,
  viewsToday: 410,
  body: body(
    "crane-drivers-quay-4",
    p([
      "There are 214 rungs and no lift. Bea Lunt goes up them at ten to six with a flask, a sandwich and a cushion, and at the top she shuts a door the size of a wardrobe’s and sits down over nothing. The floor of the cab is glass. Forty-two metres below her boots lies the ",
      smallCaps("mv"),
      " ",
      em("Teodoro Vance"),
      ", with 160 boxes for her to take off before noon.",
    ]),
    p(
      "She lowers the spreader, four steel corners on eight wires, through the dark. A box takes her about two minutes, there and back. She has done it for twenty-two years, and by her own sum has lifted nine million tonnes of other people’s things without, she says, having been thanked for a single sofa.",
    ),
    p(
      "What she watches is a number. At the moment when the box leaves the stack a small green display shows its weight to the nearest hundred kilos. It is there for safety. In time it becomes a newspaper.",
    ),
    p(
      "“Furniture’s four, five tonnes,” says Ms Lunt. “Tiles are twenty-six. Shoes are nine and they shift. You don’t know what it is, nobody tells you. But if the same firm’s boxes have been eighteen for ten years and one spring they’re eleven, somebody over there is sending half a box because half is all they’ve sold. I knew about the bathroom people in March. They shut in June.”",
    ),
    separator(),
    p(
      "Osman Reddy has the afternoons. He is 34, the youngest of the four, and came down from driving a tower crane at the university because he missed the water. He keeps a notebook of empties. A port sends out what it makes and takes in what it buys, and the boxes that come in full and go out with nothing in them are the difference.",
    ),
    p(
      "“Two point three tonnes,” he says, as one goes up. “That’s just the tin.” Of every hundred boxes that he loads, 41 are empty. Five years ago it was 52. What has filled the other eleven? He points, with his chin, since both his hands are busy: malt, wind-turbine bolts, and a great many second-hand tractors. “Whenever anyone tells me that this city doesn’t make anything, I say come up. But they see the ladder.”",
    ),
    p([
      "The wages are good. A driver earns about £51,000 with nights, and the waiting list for training has 60 names on it, four of them pupils of ",
      link("the night school across the dock", "/city/night-school-welders"),
      ". Still, most of those who begin give up in the first year. It is not the height, says Mr Reddy. It is that you go six hours without anybody’s face.",
    ]),
    pullQuote("It’s not the height. It’s six hours without anybody’s face.", "Osman Reddy, crane driver"),
    separator(),
    p(
      "Pavel Orme takes the evening and most of the wind. The rule is that work stops when gusts pass 20 metres a second. The gauge on the boom gives him the figure, but he also has a row of washing. It hangs on the top balcony of the last house on the Staithes, and when the shirts stop flapping and stand out straight he brings the spreader home, generally a minute or two before the alarm.",
    ),
    p(
      "Once he was wrong. In his second winter a squall caught a box at full height and swung it eleven metres, out over the water and back across the quay, with the whole of gang 3 underneath. You cannot stop a swing by pulling against it; you must drive after it, towards the thing you are afraid of hitting, until the wires hang straight. It took nine seconds. He set the box down on its marks, climbed the 214 rungs to the ground, and told the foreman that he would be handing in his notice when his legs came back. The foreman made him a cup of tea. Then he gave him the weight of the box, which was 4.6 tonnes: somebody’s furniture.",
    ),
    p(
      "“So I thought, right. Somebody’s sat at home waiting for that.” He finished the shift. He has never found out who owns the washing, and has been careful not to.",
    ),
    separator(),
    p(
      "At night it is Gwen Tasker’s. She is 59, and the only one of the four who likes the small hours best, when there is a ship under her, two men on the lashings and no other light between the Mole and the isles. She sings. The radio is supposed to be kept free, but the gangs have been known to ask for things.",
    ),
    gallery("Seen from the cab", [
      { name: "rowers", caption: "06:10. One of this crew has just come down the ladder." },
      {
        name: "island-ferry",
        caption: "10:20. The isles boat loads; from above you can tell which drivers have done it before.",
      },
      {
        name: "salt-marsh",
        caption: "14:30. Low water on the far side, and the waders at work. From here they look like commas.",
      },
    ]),
    p(
      "Next year the port will decide whether the cranes on Quay 4 should be driven from a room. There would be screens, four chairs and a lavatory. The drivers have been to see one and were impressed. It was warm. You could manage two cranes at once, or sit beside your mate. Ms Tasker asked whether there was a display for the weight. There was: it went straight to the office, where a program drew a curve from it.",
    ),
    p("“And who looks at the curve?” she asked. They said that they would find out."),
    p(
      "When she comes down, at six, Bea Lunt is at the bottom with her cushion. They have met on that spot nearly every working day for nineteen years and rarely say more than a few words. This morning it was: “Tiles are up.” “About time,” said Ms Lunt, and began to climb.",
    ),
    related("battery-barge-harbour-power"),
  ),
};
