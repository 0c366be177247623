import {
  across,
  box,
  clouds,
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

const RIPPLES = { amp: 1.9, length: 130, drift: 0.32 };

function rower(c, x, y, k) {
  c.save();
  c.translate(x, y);
  c.scale(k, k);
  shape(c, "M-14 0q-14-40 18-66q14-6 20 8l2 26l40 16-3 9-48-10-2 17z", 1);
  ellipse(c, 20, -78, 12, 14, 1);
  shape(c, "M-10-4l44-20 30 22-4 6h-70z", 1);
  c.restore();
}

const rowers = {
  name: "rowers",
  focal: [0.5, 0.55],
  altText: "Engraving: four rowers in a long boat pull in time across calm water at sunrise, one oar blade red.",
  suits: ["rowing", "sport", "river", "regatta", "health"],
  layers: () => [
    {
      around: [450, 300],
      spacing: 6.4,
      wobble: 0.2,
      paint(c) {
        box(c, 0, 0, W, 330, glow(c, 450, 300, 90, 520, [0, 0.03], [0.5, 0.3], [1, 0.6]));
      },
    },
    { flat: true, paint: (c) => ellipse(c, 450, 300, 70, 70, 0) },
    {
      angle: 90,
      spacing: 5,
      edge: 1.2,
      halo: 1.5,
      paint(c) {
        shape(
          c,
          "M0 312v-40q40-26 90-18t80-30 92 24 88 6q30 0 60 40v18zM900 312v-58q-50-20-96-4t-84-26-90 32-60 14q-30 8-54 26v16z",
          down(c, 230, 312, [0, 0.55], [1, 0.9]),
        );
      },
    },
    {
      spacing: 6,
      wave: RIPPLES,
      paint(c) {
        box(c, 0, 310, W, H, down(c, 310, H, [0, 0.22], [0.35, 0.32], [1, 0.74]));
        soft(c, 5, () => {
          polygon(
            c,
            [
              [400, 310],
              [500, 310],
              [560, 675],
              [340, 675],
            ],
            tone(0.05, 0.75),
          );
          polygon(
            c,
            [
              [90, 424],
              [830, 424],
              [760, 470],
              [150, 470],
            ],
            tone(0.92, 0.85),
          );
        });
        soft(c, 3, () => {
          for (let i = 0; i < 4; i++) ellipse(c, 240 + i * 140, 500, 34, 40, tone(0.85, 0.7));
        });
      },
    },
    {
      flat: true,
      halo: 2.2,
      paint(c) {
        for (let i = 0; i < 4; i++) line(c, 252 + i * 140, 384, 172 + i * 140, 520, 6);
        for (let i = 1; i < 4; i++)
          polygon(
            c,
            [
              [178 + i * 140, 498],
              [194 + i * 140, 504],
              [172 + i * 140, 552],
              [150 + i * 140, 544],
            ],
            1,
          );
      },
    },
    {
      flat: true,
      colour: "accent",
      halo: 2.2,
      paint: (c) =>
        polygon(
          c,
          [
            [178, 498],
            [194, 504],
            [172, 552],
            [150, 544],
          ],
          1,
        ),
    },
    {
      flat: true,
      halo: 2.4,
      paint: (c) => {
        for (let i = 0; i < 4; i++) rower(c, 214 + i * 140, 404, 1.05);
        shape(c, "M726 404q-6-30 8-44q18-4 24 12l2 32zM744 352a11 12 0 1 0-.1 0z", 1);
      },
    },
    {
      spacing: 4.8,
      edge: 1.6,
      halo: 2.4,
      paint: (c) =>
        shape(
          c,
          "M40 396q380 16 830-8-60 46-180 50H210Q110 436 40 396z",
          down(c, 396, 440, [0, 0.3], [0.5, 0.7], [1, 0.95]),
        ),
    },
  ],
};

const ferry = {
  name: "island-ferry",
  focal: [0.54, 0.46],
  altText: "Engraving: a car ferry with its bow ramp down takes a queue of cars aboard, a red band around its funnel.",
  suits: ["ferry", "islands", "transport", "travel", "timetable"],
  layers: () => [
    {
      spacing: 6,
      wave: { amp: 1.4, length: 520, drift: 0.05 },
      paint(c) {
        box(c, 0, 0, W, 420, down(c, 0, 400, [0, 0.5], [0.6, 0.2], [1, 0.06]));
        clouds(c, W, 220, 9, 0.04, 0.45, 71);
        soft(c, 8, () => {
          for (let i = 0; i < 7; i++) ellipse(c, 610 + i * 44, 90 - i * 10, 34 + i * 6, 20 + i * 3, tone(0.68, 0.8));
        });
      },
    },
    {
      angle: 90,
      spacing: 4.8,
      paint: (c) =>
        shape(
          c,
          "M0 402v-30q80-40 150-30t120 10 60 50zM900 402v-64q-60-40-120-18t-90 82z",
          down(c, 330, 402, [0, 0.5], [1, 0.28]),
        ),
    },
    {
      spacing: 6,
      wave: RIPPLES,
      paint(c) {
        box(c, 0, 400, W, H, down(c, 400, H, [0, 0.2], [0.4, 0.4], [1, 0.75]));
        soft(c, 4, () =>
          polygon(
            c,
            [
              [250, 480],
              [660, 480],
              [700, 600],
              [220, 600],
            ],
            tone(0.92, 0.85),
          ),
        );
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 1.8,
      halo: 3,
      paint(c) {
        box(c, 368, 150, 176, 70, across(c, 368, 544, [0, 0.06], [1, 0.42]));
        box(c, 300, 216, 312, 70, across(c, 300, 612, [0, 0.08], [1, 0.5]));
        shape(c, "M484 152V70h72l8 82z", across(c, 484, 564, [0, 0.12], [1, 0.85]));
      },
    },
    {
      flat: true,
      colour: "accent",
      paint: (c) =>
        polygon(
          c,
          [
            [484, 92],
            [558, 92],
            [560, 122],
            [484, 122],
          ],
          1,
        ),
    },
    {
      angle: 90,
      spacing: 5,
      edge: 2,
      halo: 2,
      paint: (c) =>
        shape(
          c,
          "M250 284H662l-16 190q-4 30-30 36H296q-26-6-30-36z",
          across(c, 250, 662, [0, 0.3], [0.45, 0.5], [1, 0.92]),
        ),
    },
    {
      flat: true,
      paint(c) {
        box(c, 480, 66, 82, 12, 1);
        for (let i = 0; i < 7; i++) box(c, 380 + i * 23, 168, 15, 22, 1);
        for (let i = 0; i < 11; i++) ellipse(c, 322 + i * 27, 250, 7, 7, 1);
        box(c, 290, 210, 332, 7, 1);
        box(c, 242, 278, 428, 9, 1);
        line(c, 420, 150, 420, 60, 5);
        line(c, 396, 88, 444, 88, 4);
        for (let i = 0; i < 16; i++) line(c, 250 + i * 28, 278, 250 + i * 28, 262, 2.6);
        line(c, 246, 262, 668, 262, 2.6);
        box(c, 338, 330, 236, 150, 1);
        for (const x of [372, 456, 540]) ellipse(c, x, 350, 9, 4, 0);
        line(c, 338, 330, 250, 560, 4);
        line(c, 574, 330, 662, 560, 4);
      },
    },
    {
      spacing: 5.6,
      edge: 2.4,
      halo: 2,
      paint: (c) =>
        polygon(
          c,
          [
            [346, 480],
            [566, 480],
            [720, 690],
            [190, 690],
          ],
          down(c, 480, 675, [0, 0.42], [1, 0.12]),
        ),
    },
    {
      angle: 90,
      spacing: 4.8,
      edge: 2,
      halo: 2.5,
      paint(c) {
        for (const [x, y, k] of [
          [456, 474, 0.62],
          [422, 556, 1],
          [520, 664, 1.55],
        ]) {
          shape(
            c,
            `M${x - 52 * k} ${y}v${-36 * k}q2-8 10-10l${8 * k}-${26 * k}q4-8 12-8h${44 * k}q8 0 12 8l${8 * k} ${26 * k}q8 2 10 10v${36 * k}z`,
            across(c, x - 52 * k, x + 56 * k, [0, 0.12], [0.5, 0.3], [1, 0.8]),
          );
        }
      },
    },
    {
      flat: true,
      paint(c) {
        for (const [x, y, k] of [
          [456, 474, 0.62],
          [422, 556, 1],
          [520, 664, 1.55],
        ]) {
          polygon(
            c,
            [
              [x - 28 * k, y - 46 * k],
              [x - 20 * k, y - 66 * k],
              [x + 28 * k, y - 66 * k],
              [x + 36 * k, y - 46 * k],
            ],
            1,
          );
          for (const side of [-38, 42]) box(c, x + side * k - 8 * k, y - 2, 18 * k, 12 * k, 1);
          for (const side of [-36, 40]) ellipse(c, x + side * k, y - 24 * k, 6 * k, 6 * k, 1);
          box(c, x - 14 * k, y - 18 * k, 34 * k, 7 * k, 1);
        }
      },
    },
    {
      flat: true,
      halo: 2,
      paint: (c) => {
        person(c, 666, 640, 150, { hat: true });
        stroke(c, "M680 540L736 500", 9);
      },
    },
  ],
};

const swan = {
  name: "swan-towpath",
  focal: [0.48, 0.55],
  altText: "Engraving: a large swan with a red bill stands on a canal towpath and bars the way to a cyclist.",
  suits: ["courts", "canal", "wildlife", "towpath", "city", "odd news"],
  layers: () => [
    {
      spacing: 6,
      wave: { amp: 1.2, length: 420, drift: 0.04 },
      paint(c) {
        box(c, 0, 0, W, 360, down(c, 0, 330, [0, 0.42], [1, 0.06]));
        clouds(c, W, 200, 7, 0.03, 0.5, 19);
      },
    },
    {
      around: [450, 1200],
      spacing: 5.4,
      edge: 1.2,
      halo: 1.5,
      paint(c) {
        const roll = dice(45);
        for (let i = 0; i < 26; i++) {
          const x = i * 38 - 20 + roll() * 20;
          if (x > 560 && x < 760) continue;
          ellipse(c, x, 300 + roll() * 10, 32, 30 + roll() * 34, glow(c, x - 12, 280, 4, 66, [0, 0.35], [1, 0.92]));
        }
        box(c, 0, 312, W, 30, 0.9);
      },
    },
    {
      angle: 2,
      spacing: 5,
      edge: 2,
      halo: 2,
      paint: (c) =>
        shape(c, "M560 345V270q90-50 200 0v75h-34v-20q-4-44-64-44t-68 44v20z", down(c, 240, 345, [0, 0.2], [1, 0.55])),
    },
    {
      spacing: 6,
      wave: RIPPLES,
      paint(c) {
        polygon(
          c,
          [
            [330, 338],
            [900, 338],
            [900, 675],
            [560, 675],
          ],
          down(c, 338, 675, [0, 0.2], [0.4, 0.4], [1, 0.78]),
        );
        soft(c, 4, () =>
          polygon(
            c,
            [
              [560, 345],
              [760, 345],
              [740, 420],
              [590, 420],
            ],
            tone(0.85, 0.7),
          ),
        );
      },
    },
    {
      angle: 8,
      spacing: 6.6,
      paint(c) {
        polygon(
          c,
          [
            [0, 338],
            [330, 338],
            [560, 690],
            [0, 690],
          ],
          down(c, 338, 675, [0, 0.06], [1, 0.26]),
        );
        soft(c, 5, () => ellipse(c, 420, 640, 170, 20, tone(0.85, 0.9)));
      },
    },
    {
      flat: true,
      paint: (c) => {
        polygon(
          c,
          [
            [322, 338],
            [338, 338],
            [600, 690],
            [548, 690],
          ],
          1,
        );
        polygon(
          c,
          [
            [326, 338],
            [332, 338],
            [572, 690],
            [556, 690],
          ],
          0,
        );
        const roll = dice(8);
        for (let i = 0; i < 40; i++) {
          const x = roll() * 190;
          const y = 360 + roll() * 300;
          stroke(c, `M${x} ${y}q-4-12-10-18M${x} ${y}q2-12 6-20M${x} ${y}q0-10-2-24`, 2.4);
        }
      },
    },
    {
      flat: true,
      halo: 2.5,
      paint(c) {
        for (const x of [136, 236]) {
          ring(c, x, 470, 44, 44, 7);
          ellipse(c, x, 470, 6, 6, 1);
          for (let i = 0; i < 6; i++)
            line(c, x, 470, x + Math.cos(i * 1.047) * 42, 470 + Math.sin(i * 1.047) * 42, 1.4);
        }
        stroke(c, "M136 470L164 402H222L184 470H136M184 470L160 392M236 470L216 384l22-8M148 390h26", 7);
        shape(c, "M146 396q-12-60 22-90q20-6 30 10l-4 24 44 34-6 10-52-24-4 40z", 1);
        ellipse(c, 196, 286, 18, 20, 1);
        shape(c, "M174 286q2-26 26-24t22 18q-24 0-48 6z", 1);
        shape(c, "M150 390l56 6-10 60-2 40-14-4 2-40-30-34z", 1);
      },
    },
    {
      field: (x, y) => Math.hypot((x - 560) * 0.7, y - 660) + 8 * Math.sin(x / 30),
      spacing: 6.4,
      gamma: 1.1,
      edge: 2.4,
      halo: 3.5,
      paint(c) {
        shape(
          c,
          "M330 226q-34-2-46 26l26 10q14-10 30-2 26 14 14 64-20 70-30 130-10 90 60 136 60 30 130 6 70-24 140-30-60-20-54-40 10 0 30 4-30-30-30-44-40-80-150-72-40 2-58 30-14-30 2-80 20-60 4-100-16-40-68-38z",
          linear(c, 320, 240, 520, 620, [0, 0.02], [0.5, 0.06], [0.8, 0.24], [1, 0.55]),
        );
      },
    },
    {
      flat: true,
      paint(c) {
        stroke(c, "M420 470q70-40 140 20M440 500q60-30 130 20M450 532q50-20 110 20M410 454q20-26 60-28", 3.4);
        ellipse(c, 316, 244, 5, 5, 1);
        shape(c, "M284 250l14-16 12 18-10 8z", 1);
        stroke(c, "M430 600l-8 40-24 8M422 640l20 10M474 600l2 38-22 10M476 638l20 8", 7);
      },
    },
    { flat: true, colour: "accent", halo: 1.5, paint: (c) => shape(c, "M286 252l-44 20q-4 8 6 10l54-12z", 1) },
  ],
};

function wader(c, x, y, k, down_ = false) {
  c.save();
  c.translate(x, y);
  c.scale(k, k);
  shape(c, "M-40-58q30-26 66-6 10-4 14-20l-4-20q2-14 14-14t14 12l-2 6q-6 4-6 14 2 40-30 54-24 8-40 2L-62-40z", 1);
  if (down_) stroke(c, "M58-104q30 10 36 44", 3.6);
  stroke(c, "M-2-32l4 34M14-32l-4 18 8 16", 3);
  c.restore();
}

const marsh = {
  name: "salt-marsh",
  focal: [0.45, 0.58],
  altText: "Engraving: wading birds feed along the winding creeks of a salt marsh at low tide, one with red legs.",
  suits: ["nature", "marsh", "birds", "climate", "science", "coast"],
  layers: () => [
    {
      spacing: 6.2,
      wave: { amp: 1.8, length: 560, drift: 0.04 },
      paint(c) {
        box(c, 0, 0, W, 300, down(c, 0, 260, [0, 0.5], [0.6, 0.2], [1, 0.04]));
        clouds(c, W, 190, 9, 0.04, 0.45, 83);
        clouds(c, W, 120, 4, 0.75, 0.25, 37);
      },
    },
    {
      flat: true,
      paint: (c) => {
        const roll = dice(63);
        for (let i = 0; i < 24; i++) {
          const x = 520 + roll() * 300;
          const y = 60 + roll() * 110;
          const s = 5 + roll() * 7;
          stroke(
            c,
            `M${x - s} ${y - s * 0.4}q${s * 0.6}-${s * 0.3} ${s} ${s * 0.4}q${s * 0.4}-${s * 0.7} ${s}-${s * 0.4}`,
            2.4,
          );
        }
      },
    },
    { angle: 90, spacing: 4.8, paint: (c) => shape(c, "M0 262v-14q100-20 210-8t220-10 200 12 270-10v30z", 0.5) },
    {
      spacing: 6,
      wave: RIPPLES,
      paint: (c) => box(c, 0, 258, W, H, down(c, 258, H, [0, 0.05], [1, 0.22])),
    },
    {
      angle: 84,
      spacing: 5.4,
      edge: 1.6,
      halo: 2,
      paint(c) {
        const bank = down(c, 260, 675, [0, 0.42], [1, 0.9]);
        shape(c, "M0 262h400q-60 14-10 26t30 26q-60 24-200 10t-220 30z", bank);
        shape(c, "M900 264H520q-30 20 40 30t20 34q-20 30 80 34t240-8z", bank);
        shape(c, "M0 380q160-30 240 10t20 70q-60 40-140 40T0 540z", bank);
        shape(c, "M900 400q-120-10-200 20t-30 70q60 50 150 40l80-6z", bank);
        shape(c, "M0 690v-70q140-50 300-30t240 20q160-40 360-10v90z", bank);
      },
    },
    {
      flat: true,
      paint(c) {
        const roll = dice(21);
        for (let i = 0; i < 150; i++) {
          const low = roll();
          const x = roll() * W;
          const y = low > 0.45 ? 596 + roll() * 80 : x < 230 ? 380 + roll() * 20 : x > 700 ? 402 + roll() * 24 : 612;
          const s = low > 0.45 ? 34 : 18;
          stroke(c, `M${x} ${y}q${-s * 0.1}-${s * 0.6} ${(roll() - 0.6) * s}-${s}`, 3, roll() > 0.55 ? 0 : 1);
        }
      },
    },
    {
      flat: true,
      halo: 2.6,
      paint(c) {
        wader(c, 400, 580, 1.7, true);
        wader(c, 236, 452, 0.9, true);
        wader(c, 610, 540, 1.05, true);
        c.save();
        c.translate(1160, 0);
        c.scale(-1, 1);
        wader(c, 500, 420, 0.75, true);
        c.restore();
      },
    },
    { flat: true, colour: "accent", paint: (c) => stroke(c, "M397 526l6 58M424 526l-7 30 14 28", 6) },
  ],
};

export const waterPlates = [rowers, ferry, swan, marsh];
