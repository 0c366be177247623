import { body, bullets, em, factBox, gallery, link, p } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const seedBankUnderTheObservatory: DemoArticle = {
  section: "science",
  slug: "seed-bank-under-the-observatory",
  kind: "report",
  kicker: "Botany",
  headline: "Under the observatory, 4,116 envelopes wait for a coast that wants them",
  standfirst:
    "The cellar on Lantern Hill was dug so that a pendulum clock should never feel the weather. It turns out that what is good for a pendulum is good for a sea pea.",
  trailText: "The old clock cellar on Lantern Hill has become the safest place on the coast to be a seed.",
  contributors: ["anselm-kerr"],
  topics: ["sea-and-coast", "archives"],
  picture: "telescope-dome",
  caption: "The dome on Lantern Hill. The seeds are forty-one steps beneath it and have never seen a star.",
  published: { daysAgo: 4, at: "09:10" },
  comments: { policy: "closed" },
  views: 1340,
  viewsToday: 88,
  body: body(
    "seed-bank-under-the-observatory",
    p(
      "Forty-one steps down from the telescope, behind a door that is itself behind a door, it is 7 degrees. It was 7 degrees when the cellar was cut into the rock in 1868 and it has been between 6.8 and 7.3 on every day that anybody has written it down, which is nearly all of them. The astronomers wanted it for a clock. A pendulum grows longer in the heat and loses time, and an observatory that does not know the time does not know anything else either.",
    ),
    p(
      "The clock was stopped in 1974, when a better one began arriving by radio. For thirty years the cellar was used for chairs. Then Ottilie Brandt, who looks after the verges and dunes for the city, went down to borrow some, felt the air on her face and asked who else had seen this.",
    ),
    p(
      "There are now 4,116 envelopes, in steel drawers made for star charts. Each holds seed from one place on one day. The rules for getting in are strict, and Brandt recites them while she takes your coat, since coats bring in damp.",
    ),
    bullets(
      {
        text: "It must grow wild within sound of the sea, or have been farmed there for a hundred years:",
        items: [
          "dune and shingle plants, 2,307 envelopes",
          "saltmarsh, 1,122 envelopes",
          "old crops of the outer isles, 687 envelopes",
        ],
      },
      "It must come with the name of whoever picked it, so that they can be asked about it.",
      {
        text: "It must be dried for a month before it comes downstairs:",
        items: ["to about 5 per cent water", "in the former library, with the biscuits locked away"],
      },
      "Every tenth year, fifty seeds of each are sown. If fewer than 38 come up, somebody has to go out and pick some more.",
    ),
    p([
      "The last rule is where the work is. Last year 402 envelopes came due, and 371 passed. Of the other 31, Brandt’s volunteers found fresh seed for 29. One of the two that got away was a black oat from Skerrow, which was down to a single field when it was collected in 2009. The field is now a car park for the ferry. She has twelve seeds left, all of them old, and is working up the courage.",
    ]),
    factBox("The sea pea’s trick", [
      [
        em("Lathyrus japonicus"),
        ", the sea pea, can float for five years and still come up. Its coat is so hard that the seed will not take in water until it has been scratched, which in nature means rolled about by a storm on shingle. In the cellar they use a nail file.",
      ],
    ]),
    p([
      "A seed bank is easily mistaken for a museum. This one lends. When the new sea defences below the Mole were finished, the bare bank behind them was sown with 61 kilos of marram and sea lyme grown on from cellar stock, and it has held through two winters. What grows there is what grew there. Nobody had to buy in grass from a catalogue, as was done along the Staithes in the 1990s, and then find out why it was ",
      em("cheap"),
      ".",
    ]),
    gallery("Out and back again", [
      {
        name: "salt-marsh",
        caption:
          "The marsh below the Timber Dock, from which 1,122 of the envelopes came. The redshank are not part of the collection.",
      },
      {
        name: "seed-glasshouse",
        caption:
          "Seed that comes due in its tenth year is sown in the city glasshouse. The rule is 38 seedlings out of fifty.",
      },
    ]),
    p([
      "Upstairs, they have got used to the company. The observatory’s other lodger is ",
      link("a lighthouse lens", "/science/fresnel-lens-count-photons"),
      ", and on open nights the queue divides at the front door: light to the left, seeds to the right. Brandt says that hers is the shorter queue and asks better questions. The one she likes best came from a girl of six, who looked for some time at the rows of drawers and wanted to know whether they were bored.",
    ]),
    p("“I told her that I’d often wondered,” she says. “I told her it was seven degrees.”"),
  ),
};
