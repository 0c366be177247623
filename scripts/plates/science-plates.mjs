import {
  across,
  box,
  dice,
  down,
  ellipse,
  glow,
  line,
  linear,
  person,
  polygon,
  ring,
  shape,
  soft,
  stroke,
  tone,
} from "./brush.mjs";

const W = 900;
const H = 675;

const flask = (x, y, k) =>
  `M${x - 16 * k} ${y - 150 * k}h${32 * k}v${58 * k}l${62 * k} ${80 * k}q${6 * k} ${12 * k}-${10 * k} ${12 * k}H${x - 68 * k}q-${16 * k} 0-${10 * k}-${12 * k}l${62 * k}-${80 * k}z`;

const laboratory = {
  name: "laboratory",
  focal: [0.5, 0.55],
  altText:
    "Engraving: a microscope stands on a laboratory bench beside flasks of red liquid and a shelf of specimen jars.",
  suits: ["science", "medicine", "research", "marine science", "health"],
  layers: () => [
    {
      spacing: 6,
      paint(c) {
        box(c, 0, 0, W, H, across(c, 0, W, [0, 0.12], [0.5, 0.4], [1, 0.76]));
        soft(c, 8, () =>
          polygon(
            c,
            [
              [0, 40],
              [300, 60],
              [430, 500],
              [0, 500],
            ],
            tone(0.1, 0.7),
          ),
        );
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 2,
      halo: 2,
      paint(c) {
        [86, 108, 70, 118, 96, 76, 108, 84].forEach((h, i) => {
          const w = [34, 40, 46, 30, 38, 48, 32, 40][i];
          const x = 480 + i * 52;
          box(c, x, 200 - h, w, h, across(c, x, x + w, [0, 0.6], [0.25, 0.1], [0.6, 0.4], [1, 0.92]));
          box(c, x + w * 0.25, 200 - h - 14, w * 0.5, 12, 1);
        });
      },
    },
    { flat: true, halo: 1.5, paint: (c) => box(c, 456, 200, 450, 14, 1) },
    {
      flat: true,
      paint: (c) => {
        [86, 108, 70, 118, 96, 76, 108, 84].forEach((h, i) => {
          const w = [34, 40, 46, 30, 38, 48, 32, 40][i];
          const x = 480 + i * 52;
          box(c, x + 3, 200 - h * 0.62, w - 6, h * 0.3, 0);
          line(c, x + 7, 200 - h * 0.48, x + w - 9, 200 - h * 0.48, 2.4);
        });
      },
    },
    {
      spacing: 5.6,
      paint(c) {
        box(c, 0, 500, W, 24, 0.1);
        box(c, 0, 524, W, 10, 1);
        box(c, 0, 534, W, 160, down(c, 534, 675, [0, 0.9], [1, 0.6]));
      },
    },
    {
      angle: 90,
      spacing: 4.8,
      edge: 2,
      halo: 3,
      paint(c) {
        const steel = (from, to) => across(c, from, to, [0, 0.85], [0.25, 0.22], [0.6, 0.62], [1, 0.98]);
        c.save();
        c.translate(20, 66);
        shape(c, "M130 434h240q8-28-24-32H164q-36 0-34 32z", steel(130, 370));
        shape(c, "M300 404q52-70 34-150-10-48-54-64l-12 28q30 14 36 46 10 66-36 128z", steel(260, 350));
        box(c, 168, 322, 132, 14, 1);
        c.save();
        c.translate(250, 190);
        c.rotate(0.32);
        box(c, -20, -96, 40, 150, steel(-20, 20));
        box(c, -26, -120, 52, 26, steel(-26, 26));
        box(c, -14, -140, 28, 22, 1);
        box(c, -25, -40, 50, 8, 0.02);
        box(c, -15, 54, 30, 40, steel(-15, 15));
        box(c, -9, 92, 18, 26, 0.98);
        c.restore();
        ellipse(c, 322, 300, 20, 20, glow(c, 316, 294, 2, 22, [0, 0.2], [1, 1]));
        ellipse(c, 326, 360, 14, 14, glow(c, 322, 356, 2, 16, [0, 0.2], [1, 1]));
        c.restore();
      },
    },
    {
      angle: 90,
      spacing: 5.2,
      edge: 2.4,
      halo: 2.5,
      paint(c) {
        for (const [x, k] of [
          [540, 1.3],
          [838, 0.95],
        ])
          shape(
            c,
            flask(x, 500, k),
            across(c, x - 70 * k, x + 70 * k, [0, 0.5], [0.22, 0.03], [0.5, 0.08], [0.8, 0.24], [1, 0.75]),
          );
        box(c, 652, 346, 100, 153, across(c, 652, 752, [0, 0.5], [0.2, 0.03], [0.6, 0.12], [1, 0.7]));
      },
    },
    {
      spacing: 5,
      colour: "accent",
      paint(c) {
        shape(c, "M520 424h40l46 60q6 13-10 14H484q-16 0-10-14z", across(c, 474, 606, [0, 0.95], [0.3, 0.6], [1, 1]));
        box(c, 655, 430, 94, 68, across(c, 655, 750, [0, 0.95], [0.3, 0.55], [1, 1]));
      },
    },
    {
      flat: true,
      paint: (c) => {
        for (let i = 0; i < 6; i++) box(c, 656, 362 + i * 20, i % 2 ? 16 : 28, 3.4, 1);
      },
    },
  ],
};

const observatory = {
  name: "telescope-dome",
  focal: [0.55, 0.45],
  altText: "Engraving: an observatory dome stands open under wheeling stars, its telescope trained on one red planet.",
  suits: ["space", "astronomy", "science", "night"],
  layers: () => [
    {
      around: [640, 170],
      spacing: 7.4,
      wobble: 0.12,
      paint(c) {
        box(c, 0, 0, W, H, glow(c, 640, 170, 20, 760, [0, 0.8], [0.6, 0.86], [1, 0.66]));
        soft(c, 14, () =>
          polygon(
            c,
            [
              [0, 300],
              [900, -40],
              [900, 120],
              [0, 440],
            ],
            tone(0.62, 0.55),
          ),
        );
      },
    },
    {
      flat: true,
      paint(c) {
        const roll = dice(12);
        for (let i = 0; i < 90; i++) {
          const far = 40 + roll() * 620;
          const turn = roll() * 6.3;
          const x = 640 + Math.cos(turn) * far;
          const y = 170 + Math.sin(turn) * far;
          if (y > 520) continue;
          const size = 1.6 + roll() ** 3 * 4;
          if (size > 3.6)
            polygon(
              c,
              [
                [x, y - size * 3],
                [x + size * 0.7, y - size * 0.7],
                [x + size * 3, y],
                [x + size * 0.7, y + size * 0.7],
                [x, y + size * 3],
                [x - size * 0.7, y + size * 0.7],
                [x - size * 3, y],
                [x - size * 0.7, y - size * 0.7],
              ],
              0,
            );
          else ellipse(c, x, y, size, size, 0);
        }
      },
    },
    { flat: true, colour: "accent", halo: 3, paint: (c) => ellipse(c, 700, 120, 15, 15, 1) },
    {
      spacing: 5,
      edge: 1.2,
      halo: 2,
      paint: (c) =>
        shape(c, "M0 690V560q120-46 240-30t240-10 220 20 200-20v170z", down(c, 500, 675, [0, 0.72], [1, 0.98])),
    },
    {
      field: (x, y) => Math.atan2(y - 470, x - 430) * 200,
      spacing: 6,
      edge: 2.2,
      halo: 3.5,
      paint: (c) =>
        shape(
          c,
          "M220 430a210 210 0 0 1 420 0z",
          linear(c, 240, 240, 640, 430, [0, 0.04], [0.4, 0.16], [0.75, 0.55], [1, 0.92]),
        ),
    },
    { flat: true, halo: 1.5, paint: (c) => shape(c, "M452 430q-6-120 60-192l62 40q-66 60-62 152z", 1) },
    {
      angle: -52,
      spacing: 4.8,
      edge: 2,
      halo: 2.5,
      paint: (c) =>
        polygon(
          c,
          [
            [470, 392],
            [506, 414],
            [632, 226],
            [584, 196],
          ],
          linear(c, 510, 296, 560, 330, [0, 0.04], [0.5, 0.3], [1, 0.95]),
        ),
    },
    {
      flat: true,
      paint: (c) => {
        stroke(c, "M580 192L636 228", 9);
        stroke(c, "M528 292l44 28", 6);
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 2.2,
      halo: 2.5,
      paint: (c) => box(c, 214, 432, 432, 150, across(c, 214, 646, [0, 0.06], [0.4, 0.22], [1, 0.86])),
    },
    {
      flat: true,
      paint: (c) => {
        box(c, 200, 424, 460, 15, 1);
        for (const x of [256, 342, 520, 600]) shape(c, `M${x - 14} 520v-34a14 14 0 0 1 28 0v34z`, 1);
        shape(c, "M404 582v-72a26 26 0 0 1 52 0v72z", 1);
        shape(c, "M412 582v-70a18 18 0 0 1 36 0v70z", 0);
        stroke(c, "M430 582q-20 40-110 93M440 582q60 30 70 93", 4, 0);
      },
    },
    { flat: true, halo: 2, paint: (c) => person(c, 432, 582, 58) },
  ],
};

const glasshouse = {
  name: "seed-glasshouse",
  focal: [0.5, 0.55],
  altText:
    "Engraving: rows of seedlings and ferns fill a tall glasshouse, and a gardener waters a bench with one red flower.",
  suits: ["seeds", "gardens", "climate", "science", "food", "nature"],
  layers: () => [
    {
      angle: 90,
      spacing: 6,
      paint(c) {
        box(c, 0, 0, W, H, down(c, 0, 430, [0, 0.26], [1, 0.03]));
        polygon(
          c,
          [
            [0, 675],
            [370, 330],
            [530, 330],
            [900, 675],
          ],
          0.2,
        );
      },
    },
    {
      flat: true,
      paint(c) {
        for (const k of [1, 0.62, 0.4, 0.27]) {
          const h = 350 * k;
          stroke(
            c,
            `M${450 - 470 * k} ${330 + 400 * k}V${330 - 60 * k}Q${450 - 440 * k} ${330 - h * 0.98} 450 ${330 - h}Q${450 + 440 * k} ${330 - h * 0.98} ${450 + 470 * k} ${330 - 60 * k}V${330 + 400 * k}`,
            9 * k + 1,
          );
        }
        for (const [x, y] of [
          [-20, 270],
          [66, 116],
          [222, 20],
          [450, -20],
          [678, 20],
          [834, 116],
          [920, 270],
          [-20, 400],
          [920, 400],
        ])
          line(c, x, y, 450 + (x - 450) * 0.26, 330 + (y - 330) * 0.26, 4);
        for (let i = 0; i < 5; i++) line(c, 330 + i * 60, 330, 330 + i * 60, 250, 3);
        box(c, 326, 306, 248, 4, 1);
      },
    },
    {
      angle: 90,
      spacing: 5.6,
      edge: 1.4,
      paint(c) {
        polygon(
          c,
          [
            [372, 366],
            [340, 374],
            [-10, 560],
            [-10, 400],
            [330, 352],
          ],
          0.82,
        );
        polygon(
          c,
          [
            [528, 366],
            [560, 374],
            [910, 560],
            [910, 400],
            [570, 352],
          ],
          0.88,
        );
      },
    },
    ...[0, 1, 2, 3].map((i) => ({
      rays: [450, 345, 260],
      spacing: 5.6,
      edge: 1.4,
      halo: 2,
      paint(c) {
        const k = 0.34 + i * 0.24;
        const roll = dice(30 + i);
        for (const side of [-1, 1]) {
          for (let n = 0; n < 7; n++) {
            const x = 450 + side * (330 * k + roll() * 80 * k);
            const y = 330 + 100 * k;
            const lift = (90 + roll() * 150) * k;
            const bend = (roll() - 0.5) * 190 * k;
            shape(
              c,
              `M${x} ${y}q${bend * 0.2}-${lift} ${bend}-${lift}q${-bend * 0.3} ${lift * 0.3} ${-bend + 14 * k} ${lift}z`,
              0.45 + roll() * 0.5,
            );
            ellipse(c, x + bend * 0.6, y - lift * 0.7, 34 * k, 12 * k, 0.35 + roll() * 0.5, roll() * 3);
          }
        }
      },
    })),
    {
      spacing: 5.2,
      edge: 2,
      halo: 2.5,
      paint(c) {
        polygon(
          c,
          [
            [340, 372],
            [364, 372],
            [270, 690],
            [-60, 690],
            [-60, 560],
          ],
          down(c, 372, 675, [0, 0.3], [1, 0.66]),
        );
        polygon(
          c,
          [
            [560, 372],
            [536, 372],
            [630, 690],
            [960, 690],
            [960, 560],
          ],
          down(c, 372, 675, [0, 0.4], [1, 0.8]),
        );
      },
    },
    {
      flat: true,
      halo: 1.8,
      paint(c) {
        for (let i = 0; i < 6; i++) {
          const k = 0.35 + i * 0.17;
          for (const side of [-1, 1]) {
            for (const row of [0, 1]) {
              const x = 450 + side * (118 + 250 * (k - 0.35) + row * 96 * k);
              const y = 372 + (k - 0.35) * 310;
              polygon(
                c,
                [
                  [x - 15 * k, y - 24 * k],
                  [x + 15 * k, y - 24 * k],
                  [x + 11 * k, y + 6 * k],
                  [x - 11 * k, y + 6 * k],
                ],
                1,
              );
              stroke(
                c,
                `M${x} ${y - 24 * k}v${-34 * k}M${x} ${y - 34 * k}q${-20 * k}-${4 * k} ${-24 * k}-${24 * k}M${x} ${y - 40 * k}q${18 * k}-${4 * k} ${22 * k}-${26 * k}M${x} ${y - 56 * k}q${-12 * k}-${4 * k} ${-14 * k}-${20 * k}M${x} ${y - 56 * k}q${10 * k}-${6 * k} ${12 * k}-${22 * k}`,
                6 * k,
              );
            }
          }
        }
      },
    },
    {
      flat: true,
      halo: 2.5,
      paint: (c) => {
        person(c, 448, 560, 214, { skirt: true });
        stroke(c, "M436 430L372 452", 11);
        polygon(
          c,
          [
            [340, 440],
            [384, 440],
            [380, 484],
            [344, 484],
          ],
          1,
        );
        stroke(c, "M344 462L306 440", 6);
        shape(c, "M418 366q30-16 60 0l-8-16q-22-12-44 0z", 1);
      },
    },
    {
      flat: true,
      colour: "accent",
      halo: 2,
      paint: (c) => {
        for (let i = 0; i < 6; i++)
          ellipse(c, 262 + Math.cos(i * 1.047) * 15, 440 + Math.sin(i * 1.047) * 15, 13, 9, 1, i * 1.047);
      },
    },
    {
      flat: true,
      paint: (c) => {
        ellipse(c, 262, 440, 7, 7, 1);
        stroke(c, "M262 462V500", 5);
      },
    },
  ],
};

const lens = {
  name: "lighthouse-lamp",
  focal: [0.5, 0.5],
  altText: "Engraving: the great Fresnel lens of a lighthouse lamp, rings of cut glass around a small red flame.",
  suits: ["lighthouse", "engineering", "science", "harbour", "energy"],
  layers: () => [
    {
      rays: [450, 330, 320],
      spacing: 7.2,
      wobble: 0.08,
      paint: (c) => box(c, 0, 0, W, H, glow(c, 450, 330, 120, 600, [0, 0.08], [0.45, 0.52], [1, 0.93])),
    },
    {
      flat: true,
      paint: (c) => {
        for (const x of [60, 236, 664, 840]) box(c, x - 5, 0, 10, 560, 1);
        for (const y of [110, 420]) {
          box(c, 0, y, 236, 7, 1);
          box(c, 664, y, 236, 7, 1);
        }
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 2,
      halo: 3,
      paint: (c) =>
        shape(
          c,
          "M330 40q120-60 240 0 90 110 90 290t-90 260H330q-90-80-90-260T330 40z",
          across(c, 240, 660, [0, 0.7], [0.3, 0.3], [0.5, 0.12], [0.7, 0.4], [1, 0.92]),
        ),
    },
    ...[150, 122, 96, 72, 50].map((radius, i) => ({
      around: [450, 330],
      spacing: 5.4,
      edge: 1.8,
      halo: 2,
      paint: (c) =>
        ellipse(
          c,
          450,
          330,
          radius,
          radius,
          linear(
            c,
            450 - radius,
            330 - radius,
            450 + radius,
            330 + radius,
            [0, 0.02],
            [0.5, 0.2 + (i % 2) * 0.12],
            [1, 0.8],
          ),
        ),
    })),
    { flat: true, paint: (c) => ellipse(c, 450, 330, 36, 36, 0) },
    {
      flat: true,
      paint(c) {
        for (let i = 0; i < 5; i++) {
          const y = 152 - i * 25;
          const half = 178 - i * 17;
          polygon(
            c,
            [
              [450 - half, y],
              [450 + half, y],
              [450 + half - 8, y - 15],
              [450 - half + 8, y - 15],
            ],
            1,
          );
          polygon(
            c,
            [
              [450 - half + 10, y - 4],
              [450 + half * 0.3, y - 4],
              [450 + half * 0.3, y - 11],
              [450 - half + 14, y - 11],
            ],
            0,
          );
          const below = 508 + i * 20;
          polygon(
            c,
            [
              [450 - half, below],
              [450 + half, below],
              [450 + half - 8, below + 13],
              [450 - half + 8, below + 13],
            ],
            1,
          );
          polygon(
            c,
            [
              [450 - half + 10, below + 3],
              [450 + half * 0.3, below + 3],
              [450 + half * 0.3, below + 9],
              [450 - half + 14, below + 9],
            ],
            0,
          );
        }
        for (const x of [254, 290, 610, 646]) box(c, x - 4, 170, 8, 326, 1);
        box(c, 426, 362, 48, 30, 1);
        box(c, 440, 350, 20, 14, 1);
      },
    },
    { flat: true, colour: "accent", paint: (c) => shape(c, "M450 300q22 26 16 42-4 12-16 12t-16-12q-6-16 16-42z", 1) },
    {
      angle: 90,
      spacing: 5,
      edge: 2.2,
      halo: 2.5,
      paint(c) {
        box(c, 300, 606, 300, 80, across(c, 300, 600, [0, 0.7], [0.35, 0.2], [1, 0.95]));
      },
    },
    {
      flat: true,
      halo: 2,
      paint: (c) => {
        box(c, 270, 598, 360, 16, 1);
        person(c, 170, 640, 232, {});
        stroke(c, "M182 480L246 440", 14);
        box(c, 0, 640, 290, 40, 1);
        box(c, 610, 640, 290, 40, 1);
      },
    },
  ],
};

const dish = {
  name: "satellite-dish",
  focal: [0.48, 0.48],
  altText: "Engraving: a great dish aerial on a sea cliff listens to the evening sky, a red lamp at its tip.",
  suits: ["technology", "space", "communications", "internet", "science"],
  layers: () => [
    {
      around: [640, 90],
      spacing: 9,
      wobble: 0.04,
      paint(c) {
        box(c, 0, 0, W, H, linear(c, 0, 0, 300, H, [0, 0.78], [0.6, 0.36], [1, 0.08]));
      },
    },
    {
      flat: true,
      paint: (c) => {
        const roll = dice(4);
        for (let i = 0; i < 26; i++) {
          const s = 1.6 + roll() * 2;
          ellipse(c, roll() * W, roll() * 260, s, s, 0);
        }
      },
    },
    {
      spacing: 6,
      wave: { amp: 1.6, length: 110, drift: 0.34 },
      paint(c) {
        box(c, 0, 470, W, H, down(c, 470, H, [0, 0.18], [1, 0.7]));
      },
    },
    {
      angle: 78,
      spacing: 5.4,
      edge: 2,
      halo: 2,
      paint(c) {
        shape(
          c,
          "M-10 690V520q90-30 200-26t240-12 150 20l30 60-14 40 24 90v8z",
          linear(c, 0, 480, 640, 675, [0, 0.4], [0.6, 0.7], [1, 0.98]),
        );
      },
    },
    {
      flat: true,
      paint: (c) => {
        stroke(c, "M0 520q90-30 200-26t240-12 150 20", 6, 0);
        stroke(c, "M480 506l20 60-10 50 20 60M540 506l10 50M410 510l10 40", 4);
        const roll = dice(15);
        for (let i = 0; i < 34; i++) {
          const x = roll() * 560;
          const y = 512 + roll() * 14;
          stroke(c, `M${x} ${y}q-2-10 ${-4 + roll() * 8}-16`, 3);
        }
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 2,
      halo: 2.5,
      paint(c) {
        polygon(
          c,
          [
            [352, 500],
            [380, 372],
            [438, 372],
            [470, 500],
          ],
          across(c, 352, 470, [0, 0.2], [1, 0.95]),
        );
        box(c, 122, 430, 120, 76, across(c, 122, 242, [0, 0.08], [1, 0.5]));
      },
    },
    {
      flat: true,
      paint: (c) => {
        polygon(
          c,
          [
            [110, 432],
            [182, 398],
            [254, 432],
          ],
          1,
        );
        box(c, 146, 452, 26, 26, 1);
        box(c, 196, 452, 26, 54, 1);
        stroke(c, "M366 440L452 440M376 396L462 500M444 396L362 496", 5);
      },
    },
    {
      rays: [330, 250, 220],
      spacing: 6,
      wobble: 0.1,
      edge: 2.6,
      halo: 3.5,
      paint: (c) =>
        ellipse(
          c,
          400,
          260,
          92,
          210,
          linear(c, 300, 120, 500, 420, [0, 0.92], [0.4, 0.5], [0.75, 0.16], [1, 0.03]),
          0.62,
        ),
    },
    {
      flat: true,
      paint: (c) => {
        c.save();
        c.translate(400, 260);
        c.rotate(0.62);
        for (const k of [0.34, 0.67]) ring(c, 0, 0, 92 * k, 210 * k, 2.6);
        ring(c, 0, 0, 92, 210, 7);
        c.restore();
      },
    },
    {
      flat: true,
      halo: 2,
      paint: (c) => {
        stroke(c, "M280 420L590 148M520 96L590 148M400 262L590 148", 5);
        ellipse(c, 590, 148, 16, 16, 1);
      },
    },
    { flat: true, colour: "accent", halo: 2, paint: (c) => ellipse(c, 606, 134, 12, 12, 1) },
  ],
};

export const sciencePlates = [laboratory, observatory, glasshouse, lens, dish];
