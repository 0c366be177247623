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
  polygon,
  shape,
  soft,
  stroke,
  tone,
} from "./brush.mjs";

const W = 900;
const H = 675;

const storm = {
  name: "storm-wave",
  focal: [0.52, 0.5],
  altText: "Engraving: a great wave curls in front of a striped lighthouse that throws two beams into a dark sky.",
  suits: ["storm", "weather", "harbour", "flood", "climate"],
  layers: () => [
    {
      angle: -45,
      spacing: 5 * Math.SQRT2,
      wobble: 0.2,
      paint(c) {
        box(c, 0, 0, W, H, linear(c, 0, 0, W, H * 0.8, [0, 0.88], [0.5, 0.58], [1, 0.3]));
        clouds(c, W, 320, 14, 0.97, 0.4, 17);
        clouds(c, W, 340, 7, 0.14, 0.35, 29);
        soft(c, 10, () => {
          polygon(
            c,
            [
              [606, 214],
              [0, 40],
              [0, 190],
            ],
            tone(0.02, 0.9),
          );
          polygon(
            c,
            [
              [606, 214],
              [900, 150],
              [900, 268],
            ],
            tone(0.02, 0.9),
          );
        });
      },
    },
    {
      angle: 90,
      spacing: 4.8,
      edge: 1.6,
      halo: 2.5,
      paint(c) {
        polygon(
          c,
          [
            [576, 262],
            [642, 262],
            [664, 540],
            [554, 540],
          ],
          across(c, 556, 662, [0, 0.06], [0.4, 0.14], [1, 0.96]),
        );
        box(c, 584, 196, 50, 56, across(c, 584, 634, [0, 0.02], [0.6, 0.05], [1, 0.8]));
      },
    },
    {
      flat: true,
      paint(c) {
        box(c, 562, 252, 94, 11, 1);
        box(c, 572, 222, 74, 4, 1);
        for (const x of [584, 599, 614, 630]) box(c, x, 196, 4, 56, 1);
        shape(c, "M575 198q34-46 68 0z", 1);
        line(c, 609, 158, 609, 180, 4);
      },
    },
    {
      flat: true,
      colour: "accent",
      paint(c) {
        polygon(
          c,
          [
            [573, 300],
            [645, 300],
            [648, 346],
            [569, 346],
          ],
          1,
        );
        polygon(
          c,
          [
            [566, 392],
            [652, 392],
            [656, 440],
            [562, 440],
          ],
          1,
        );
      },
    },
    {
      spacing: 5,
      edge: 1.2,
      halo: 2,
      paint(c) {
        polygon(
          c,
          [
            [440, 548],
            [520, 528],
            [640, 522],
            [760, 526],
            [900, 540],
            [900, 640],
            [420, 640],
          ],
          down(c, 520, 620, [0, 0.7], [1, 1]),
        );
        for (let i = 0; i < 10; i++) box(c, 470 + i * 46, 556 + (i % 2) * 18, 38, 3, 0.1);
      },
    },
    {
      spacing: 6.4,
      halo: 3,
      edge: 1.2,
      field: (x, y) => Math.hypot((x - 268) * 0.86, y - 392) + x * 0.12,
      paint(c) {
        shape(
          c,
          "M0 380C60 318 150 262 262 270c92 6 158 58 180 118 8 30-10 46-32 36 10-34-34-70-84-62-68 10-78 90-34 148s170 80 290 76 220-30 318-16v105H0z",
          linear(c, 120, 250, 300, 675, [0, 0.1], [0.35, 0.46], [0.7, 0.9], [1, 0.7]),
        );
        soft(c, 5, () => {
          shape(c, "M286 380c-34 20-40 96 10 160-90 6-170-40-176-110s66-120 166-50z", tone(0.96, 0.85));
        });
        for (let i = 0; i < 7; i++) {
          stroke(
            c,
            `M${14 + i * 26} ${420 + i * 22}C${80 + i * 22} ${314 + i * 26} ${170 + i * 18} ${292 + i * 30} ${262 + i * 14} ${346 + i * 32}`,
            6,
            0.02,
          );
        }
      },
    },
    {
      spacing: 6,
      halo: 2,
      wave: { amp: 3.4, length: 140, drift: 0.13 },
      paint(c) {
        shape(
          c,
          "M0 590c90-50 170-30 250-10s150-34 250-20 170 36 240 14 110-20 160-8v120H0z",
          down(c, 560, 675, [0, 0.16], [0.4, 0.6], [1, 0.92]),
        );
      },
    },
    {
      flat: true,
      paint(c) {
        const roll = dice(9);
        for (let i = 0; i < 80; i++) {
          const turn = roll() * 3.1 - 0.3;
          const far = 20 + roll() * 150;
          const size = 1.2 + roll() * 2.6;
          ellipse(
            c,
            410 + Math.cos(turn) * far * 1.1,
            372 - Math.abs(Math.sin(turn)) * far * 0.9 + roll() * 40,
            size,
            size,
            0,
          );
        }
      },
    },
  ],
};

function crane(c, x, base, k) {
  const bar = (x0, y0, x1, y1, weight = 9) => line(c, x + x0 * k, base + y0 * k, x + x1 * k, base + y1 * k, weight * k);
  bar(-46, 0, -38, -215, 11);
  bar(46, 0, 38, -215, 11);
  bar(-44, -70, 44, -70, 8);
  bar(-44, -70, 40, -205, 5);
  bar(-150, -200, 230, -200, 13);
  bar(0, -210, 0, -300, 9);
  bar(-28, -210, 0, -300, 6);
  bar(0, -300, 225, -205, 4);
  bar(0, -300, 110, -205, 4);
  bar(0, -300, -146, -205, 4);
  box(c, x - 24 * k, base - 232 * k, 54 * k, 34 * k, 1);
  box(c, x - 150 * k, base - 226 * k, 36 * k, 26 * k, 1);
  bar(150, -200, 150, -110, 3);
  box(c, x + 128 * k, base - 112 * k, 44 * k, 18 * k, 1);
}

const QUAY = 430;

const port = {
  name: "container-port",
  focal: [0.58, 0.55],
  altText: "Engraving: three quay cranes and a loaded container ship at a harbour wall, with a red sun over the hills.",
  suits: ["trade", "port", "shipping", "tariffs", "business", "harbour"],
  layers: () => [
    {
      spacing: 6,
      wave: { amp: 1, length: 600, drift: 0.04 },
      paint(c) {
        box(c, 0, 0, W, QUAY + 30, down(c, 0, QUAY, [0, 0.7], [0.5, 0.36], [1, 0.06]));
        box(c, 0, 0, W, QUAY, glow(c, 730, 170, 60, 300, [0, 0.02, 0.95], [1, 0.1, 0]));
        clouds(c, W, 190, 8, 0.06, 0.45, 9);
        clouds(c, W, 130, 5, 0.8, 0.25, 21);
      },
    },
    { flat: true, colour: "accent", halo: 3, paint: (c) => ellipse(c, 730, 170, 50, 50, 1) },
    {
      spacing: 4.8,
      paint(c) {
        shape(
          c,
          `M0 ${QUAY}v-40q60-26 130-14t120-20 140 22 130 4 140-16 120 18 120-10v56z`,
          down(c, QUAY - 60, QUAY, [0, 0.46], [1, 0.22]),
        );
      },
    },
    {
      flat: true,
      halo: 1.5,
      paint(c) {
        crane(c, 130, QUAY + 6, 1.1);
        crane(c, 330, QUAY + 6, 0.95);
        crane(c, 485, QUAY + 6, 0.82);
        box(c, 0, QUAY - 6, 600, 18, 1);
      },
    },
    {
      angle: 90,
      spacing: 4.8,
      edge: 1,
      paint(c) {
        for (let i = 0; i < 14; i++)
          box(c, 10 + i * 42, QUAY - 34 - ((i * 7) % 3) * 14, 35, 30 + ((i * 7) % 3) * 14, i % 3 ? 0.55 : 0.85);
      },
    },
    {
      spacing: 4.8,
      edge: 1.4,
      halo: 2,
      paint(c) {
        const y = QUAY + 52;
        shape(
          c,
          `M400 ${y - 56}h470l-30 62q-4 10-16 10H448q-14 0-20-10z`,
          down(c, y - 56, y + 14, [0, 0.8], [1, 0.98]),
        );
      },
    },
    {
      angle: 90,
      spacing: 4.8,
      edge: 1.1,
      halo: 1.5,
      paint(c) {
        const y = QUAY - 5;
        const roll = dice(5);
        [3, 4, 4, 5, 4, 5, 3, 2].forEach((height, i) => {
          for (let k = 0; k < height; k++) {
            const dark = 0.12 + roll() * 0.6;
            box(
              c,
              448 + i * 38,
              y - (k + 1) * 20.5,
              34.5,
              17.5,
              across(c, 448 + i * 38, 484 + i * 38, [0, dark], [1, Math.min(0.9, dark + 0.3)]),
            );
          }
        });
        box(c, 768, y - 128, 58, 128, across(c, 768, 826, [0, 0.12], [1, 0.55]));
      },
    },
    {
      flat: true,
      paint(c) {
        const y = QUAY - 5;
        for (let k = 0; k < 5; k++) box(c, 775, y - 116 + k * 23, 44, 6, 1);
        box(c, 758, y - 140, 82, 11, 1);
        line(c, 797, y - 138, 797, y - 184, 4);
        box(c, 836, y - 60, 18, 62, 1);
      },
    },
    {
      spacing: 6.2,
      wave: { amp: 2.1, length: 120, drift: 0.35 },
      paint(c) {
        box(c, 0, QUAY + 11, 403, H, down(c, QUAY, H, [0, 0.34], [0.4, 0.46], [1, 0.78]));
        shape(
          c,
          `M400 ${QUAY + 11}l20 55q6 12 28 12h374q14 0 18-10l28-57h40V${H}H0V${QUAY + 11}z`,
          down(c, QUAY, H, [0, 0.3], [0.4, 0.44], [1, 0.78]),
        );
        soft(c, 5, () => {
          polygon(
            c,
            [
              [560, QUAY + 92],
              [690, QUAY + 92],
              [770, H],
              [480, H],
            ],
            tone(0.06, 0.7),
          );
          box(c, 0, QUAY + 8, 420, 22, tone(0.94, 0.9));
          polygon(
            c,
            [
              [425, QUAY + 74],
              [850, QUAY + 74],
              [830, QUAY + 118],
              [450, QUAY + 118],
            ],
            tone(0.94, 0.9),
          );
        });
        soft(c, 3, () => {
          for (const [x, length] of [
            [130, 130],
            [330, 110],
            [485, 60],
          ]) {
            if (x < 400) {
              box(c, x - 46, QUAY + 20, 13, length, tone(0.9, 0.8));
              box(c, x + 34, QUAY + 20, 13, length, tone(0.9, 0.8));
            }
          }
        });
      },
    },
  ],
};

export const harbourPlates = [storm, port];
