import { body, code, em, factBox, link, p, separator, sup } from "@/prisma/demo/compose";
import type { DemoArticle } from "@/prisma/demo/demo-article";

export const fresnelLensCountPhotons: DemoArticle = {
  section: "science",
  slug: "fresnel-lens-count-photons",
  kind: "report",
  kicker: "Optics",
  headline: "A lighthouse lens, turned round, is counting the light that comes back",
  standfirst:
    "For 118 years it threw the beam of the Skarn light 22 miles out to sea. Now it stands on a roof in Lantern Hill, looking up, and on a good night it catches three photons at a time.",
  trailText: "Physicists have given a retired lighthouse lens a second career as a trap for very faint light.",
  contributors: ["anselm-kerr"],
  topics: ["space", "sea-and-coast"],
  picture: "lighthouse-lamp",
  caption:
    "The Skarn lens as its keepers knew it, with the flame at the centre. The detector now sits where the flame was.",
  published: { daysAgo: 5, at: "08:20" },
  comments: { policy: "off" },
  views: 1890,
  viewsToday: 46,
  body: body(
    "fresnel-lens-count-photons",
    p(
      "Light does not mind which way it goes through glass. A lens that gathers the glow of a lamp into a beam will, if you put it in the path of a beam, gather that into a spot where the lamp used to be. Everyone who has burnt a leaf with a magnifying glass knows it. What nobody had done was to try it with two and a half tonnes of lighthouse.",
    ),
    p(
      "The lens of the Skarn light was made in 1889: sixteen panels, 1,008 prisms, taller than the people who polished them. It turned, from 1896 on a bath of mercury, until 2007, when the light was automated and a lamp the size of a marmalade jar took over. The lens was crated. It spent some years in a customs shed, where it was valued, for want of any other heading, as “windows”.",
    ),
    p(
      "Dr Farida Moll, who studies haze at the observatory on Lantern Hill, came across the customs entry while looking for a telescope that she could afford. She needed something large, and did not need it to be sharp. “An astronomer wants to know exactly where the light came from,” she says. “I know where it came from. It’s mine. I only want it back.”",
    ),
    separator(),
    p([
      "Her method is to ask the air a question and listen for an answer. Thirty times a second a laser in the courtyard fires a green pulse straight up. Each pulse has something like 10",
      sup("16"),
      " photons in it. Almost all of them leave for good. A very few meet a grain of sea salt or a speck of smoke and are knocked straight down again, and the time they take to return tells her how high the speck was. From eight kilometres up, the lens collects on average three per pulse. From eighteen, one in every forty.",
    ]),
    p([
      "Where the lamp once stood is a detector cooled to −60°C that can register a photon singly. Its record of a quiet second begins ",
      code("0 0 1 0 0 0 2 0 0 0 0 1"),
      " and goes on like that for pages. Added up over an hour, the ones make a profile of the whole sky over the sound: where the haze lies, how thick it is, when it will come down as fog.",
    ]),
    factBox("What is a Fresnel lens?", [
      "A thick lens bends light only at its two surfaces; the glass in the middle is dead weight. In the 1820s the French engineer Augustin Fresnel cut the middle out, leaving rings of prism, each at its own angle. The result is thin enough to carry up a tower and big enough to stand inside.",
      [
        em("First-order"),
        " lenses, the largest in common use, put the lamp 92 centimetres behind the glass. The Skarn lens is one of them.",
      ],
    ]),
    p(
      "The fog matters most. The pilots of Kelmouth lose about 19 days a year to it and are usually told an hour ahead. In the winter’s trial the lens saw 14 fogs out of 17 coming at least four hours before they arrived. It also predicted two that never turned up. The pilots’ office has asked to be rung anyway.",
    ),
    p(
      "Moving it was the expensive part. The mercury had to be taken out by people in white suits, and the panels went up Lantern Hill one at a time, on a removal lorry, between mattresses. Two prisms were found to be chipped. They have been left as they were, since the chips turn up in the keeper’s log for a night in 1917, along with a goose.",
    ),
    p([
      "Not all the keepers’ descendants approve. On the two islands that share the ",
      link("treaty over another light", "/world/two-islands-one-lighthouse-treaty"),
      ", there has been talk of chaining theirs down before somebody points it at the moon. Moll has promised to invite them. On clear nights, before the laser starts, she lets visitors put an eye to the place where the detector goes. The whole sky is there, upside down and in sixteen pieces.",
    ]),
    p("“It’s a terrible telescope,” she says fondly. “You can’t make out a thing.”"),
  ),
};
