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

const HORIZON = 330;
const onAvenue = (x, far) => [560 + x / far, HORIZON + 330 / far];

function marcher(c, x, y, height) {
  const k = height / 40;
  c.save();
  c.translate(x, y);
  c.scale(k, k);
  shape(c, "M-5.5-39h11v7l4 3 3 16-3 2 2 12h-23l2-12-3-2 3-16 4-3z", 0);
  shape(
    c,
    "M-3.3-36.6q3.3-2 6.6 0l.4 2.2h-7.4zM-2.8-34h5.6v3q-2.8 3-5.6 0zM-6.4-29.4q6.4-2 12.8 0l2.6 13-2.4.6-1.7-7 .3 9.6h-10.4l.3-9.6-1.7 7-2.4-.6zM-5-12.6h4.6l-.8 13.6h-3.5zM.6-12.6h4.5l2.3 10.4-3.4 1.2z",
    1,
  );
  c.restore();
}

const parade = {
  name: "parade-avenue",
  focal: [0.46, 0.56],
  altText: "Engraving: columns of soldiers march down a wide avenue past red flags, with a gate tower at its end.",
  suits: ["parade", "diplomacy", "world", "ceremony", "foreign affairs"],
  layers: () => [
    {
      spacing: 6,
      wave: { amp: 1.2, length: 520, drift: 0.05 },
      paint(c) {
        box(c, 0, 0, W, HORIZON + 20, down(c, 0, HORIZON, [0, 0.6], [0.55, 0.3], [1, 0.1]));
        clouds(c, W, 230, 9, 0.03, 0.45, 11);
        clouds(c, W, 130, 5, 0.75, 0.25, 5);
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 1,
      paint(c) {
        for (const [x, y, w] of [
          [0, 262, 46],
          [52, 276, 54],
          [114, 254, 34],
          [152, 280, 70],
          [226, 270, 40],
          [796, 268, 46],
          [846, 250, 60],
        ]) {
          box(c, x, y, w, 66, across(c, x, x + w, [0, 0.25], [1, 0.5]));
        }
      },
    },
    {
      angle: 90,
      spacing: 4.6,
      edge: 1.2,
      halo: 2.5,
      paint(c) {
        box(c, 385, 262, 350, 74, down(c, 262, 336, [0, 0.3], [1, 0.6]));
        box(c, 432, 208, 256, 48, 0.12);
        box(c, 470, 160, 180, 36, 0.12);
      },
    },
    {
      flat: true,
      paint(c) {
        const roof = (y, half, height) =>
          shape(
            c,
            `M${560 - half - 16} ${y + height + 4}q${half * 0.3} -4 ${half * 0.46} ${-height}h${half * 1.08 + 32}q${half * 0.16} ${height - 4} ${half * 0.46} ${height}z`,
            1,
          );
        roof(224, 176, 34);
        roof(172, 122, 32);
        box(c, 470, 154, 180, 14, 1);
        shape(c, "M462 158q28-4 40-20h116q12 16 40 20z", 1);
        box(c, 380, 260, 360, 6, 1);
        for (let i = 0; i < 9; i++) box(c, 440 + i * 29, 216, 6, 44, 1);
        for (let i = 0; i < 7; i++) box(c, 476 + i * 27, 168, 5, 34, 1);
        for (let i = -2; i <= 2; i++) {
          const half = i ? 11 : 17;
          shape(c, `M${560 + i * 66 - half} 338v-${half ? 28 : 0}a${half} ${half} 0 0 1 ${half * 2} 0v28z`, 1);
        }
      },
    },
    {
      around: [450, 900],
      spacing: 5,
      edge: 1,
      halo: 1.5,
      paint(c) {
        for (let i = 0; i < 32; i++) {
          const x = i * 30 + (i % 3) * 7 - 12;
          if (x > 370 && x < 750) continue;
          ellipse(c, x, HORIZON - 5, 19, 15 + (i % 4) * 4, glow(c, x - 6, HORIZON - 14, 2, 28, [0, 0.4], [1, 0.95]));
        }
        box(c, 0, HORIZON - 2, 384, 10, 0.9);
        box(c, 738, HORIZON - 2, 170, 10, 0.9);
      },
    },
    {
      spacing: 6.6,
      paint(c) {
        box(c, 0, HORIZON + 6, W, H, down(c, HORIZON, H, [0, 0.1], [0.5, 0.2], [1, 0.4]));
        soft(c, 5, () => {
          for (const [near, far] of [
            [6.8, 8.4],
            [3.4, 5],
            [1.05, 2.6],
          ]) {
            const [a, b, d, e] = [onAvenue(-560, far), onAvenue(330, far), onAvenue(330, near), onAvenue(-560, near)];
            polygon(c, [a, [b[0] + 60 / far, b[1]], [d[0] + 90 / near, d[1] + 8], e], 0.72);
          }
        });
        for (const x of [-760, 500, 560])
          polygon(c, [onAvenue(x - 7, 9), onAvenue(x + 7, 9), onAvenue(x + 7, 0.8), onAvenue(x - 7, 0.8)], 0);
      },
    },
    {
      flat: true,
      paint(c) {
        for (const far of [6, 4.1, 2.9, 2.05]) {
          const [x, y] = onAvenue(420, far);
          const h = 420 / far;
          box(c, x - 5 / far, y - h, 10 / far, h, 1);
          box(c, x - 24 / far, y - h + 6 / far, 48 / far, 5 / far, 1);
          for (const side of [-1, 1]) {
            ellipse(c, x + (side * 24) / far, y - h - 6 / far, 15 / far, 18 / far, 1);
            ellipse(c, x + (side * 24) / far - 3 / far, y - h - 9 / far, 9 / far, 11 / far, 0);
          }
        }
        for (const far of [4.9, 3.4, 2.4, 1.75]) {
          const [x, y] = onAvenue(-690, far);
          box(c, x - 4 / far, y - 560 / far, 8 / far, 560 / far, 1);
        }
      },
    },
    {
      flat: true,
      colour: "accent",
      halo: 2,
      paint(c) {
        for (const far of [4.9, 3.4, 2.4, 1.75]) {
          const [x, y] = onAvenue(-690, far);
          const w = 74 / far;
          const flag = `M${x + 5 / far} ${y - 552 / far}q${w} ${-34 / far} ${w * 1.1} ${8 / far}t${w * 1.1} ${-4 / far}v${150 / far}q${-w} ${34 / far} ${-w * 1.1} ${2 / far}t${-w * 1.1} ${2 / far}z`;
          stroke(c, flag, 5, 0);
          shape(c, flag, 1);
        }
      },
    },
    {
      flat: true,
      paint(c) {
        for (const [near, far, rows] of [
          [6.8, 8.4, 4],
          [3.4, 5, 6],
          [1.05, 2.6, 7],
        ]) {
          for (let row = 0; row < rows; row++) {
            const z = far + ((near - far) * row) / (rows - 1);
            for (let i = 0; i < 11; i++) {
              const [x, y] = onAvenue(-540 + i * 84, z);
              marcher(c, x, y, 96 / z);
            }
          }
        }
      },
    },
  ],
};

const chairs = {
  name: "empty-chairs",
  focal: [0.5, 0.6],
  altText:
    "Engraving: a long meeting table laid with papers and microphones, every chair empty, one red folder left on it.",
  suits: ["talks", "council", "negotiation", "politics", "meeting", "diplomacy"],
  layers: () => [
    {
      spacing: 5.8,
      paint(c) {
        box(c, 0, 0, W, 380, down(c, 0, 380, [0, 0.74], [1, 0.5]));
        box(c, 0, 330, W, H, down(c, 330, H, [0, 0.62], [1, 0.85]));
        for (let i = 0; i < 9; i++) box(c, i * 112 - 4, 0, 8, 318, 0.92);
      },
    },
    {
      angle: 90,
      spacing: 5,
      halo: 2,
      edge: 4,
      paint(c) {
        for (const x of [128, 350, 572]) {
          box(c, x, 48, 200, 236, down(c, 48, 284, [0, 0.06], [0.7, 0.02], [1, 0.14]));
          shape(c, `M${x} 238q40-30 90-14t110-12v72h-200z`, 0.34);
        }
      },
    },
    {
      flat: true,
      paint(c) {
        for (const x of [128, 350, 572]) {
          for (let k = 0; k < 3; k++) box(c, x + 48 + k * 50, 48, 5, 236, 1);
          box(c, x, 136, 200, 5, 1);
          box(c, x - 16, 286, 232, 11, 1);
        }
      },
    },
    ...[0, 1, 2, 3, 4, 5].map((i) => ({
      angle: 90,
      spacing: 4.8,
      edge: 1.2,
      halo: 2.5,
      paint(c) {
        const near = i / 5;
        for (const side of [-1, 1]) {
          const x = 450 + side * (124 + near * 250);
          const y = 332 + near * 196;
          const w = 24 + near * 38;
          const h = 70 + near * 120;
          shape(
            c,
            `M${x - w} ${y + h}V${y + 12}q0-14 ${w * 0.5}-16h${w}q${w * 0.5} 2 ${w * 0.5} 16v${h - 12}z`,
            across(c, x - w, x + w, [0, side > 0 ? 0.35 : 0.9], [0.5, 0.66], [1, side > 0 ? 0.9 : 0.35]),
          );
        }
      },
    })),
    {
      spacing: 5.2,
      edge: 2.4,
      halo: 2,
      wave: { amp: 0.8, length: 300 },
      paint(c) {
        polygon(
          c,
          [
            [372, 338],
            [528, 338],
            [826, H + 8],
            [74, H + 8],
          ],
          down(c, 338, H, [0, 0.06], [0.5, 0.2], [1, 0.42]),
        );
        soft(c, 5, () => {
          for (const [x, y, w] of [
            [406, 372, 40],
            [466, 470, 70],
          ])
            polygon(
              c,
              [
                [x - 10, y - 30],
                [x + w, y - 30],
                [x + w + 60, y + 180],
                [x - 60, y + 180],
              ],
              tone(0.02, 0.8),
            );
        });
      },
    },
    {
      flat: true,
      paint(c) {
        for (let i = 0; i < 5; i++) {
          const near = i / 4;
          for (const side of [-1, 1]) {
            const x = 450 + side * (60 + near * 205);
            const y = 362 + near * 228;
            const k = 0.5 + near * 0.85;
            polygon(
              c,
              [
                [x - 26 * k, y - 7 * k],
                [x + 22 * k, y - 7 * k],
                [x + 30 * k, y + 17 * k],
                [x - 32 * k, y + 17 * k],
              ],
              1,
            );
            polygon(
              c,
              [
                [x - 24 * k, y - 5 * k],
                [x + 20 * k, y - 5 * k],
                [x + 28 * k, y + 12 * k],
                [x - 30 * k, y + 12 * k],
              ],
              0,
            );
            for (let n = 0; n < 3; n++)
              line(c, x - 18 * k, y - 1 * k + n * 4.5 * k, x + (14 - n * 5) * k, y - 1 * k + n * 4.5 * k, 1.3 * k);
            line(c, x - side * 34 * k, y + 6 * k, x - side * 50 * k, y - 34 * k, 3.2 * k);
            ellipse(c, x - side * 51 * k, y - 36 * k, 5 * k, 6 * k, 1);
          }
        }
      },
    },
    {
      angle: 90,
      spacing: 4.6,
      edge: 1.2,
      paint(c) {
        for (const [x, y, k] of [
          [450, 392, 0.62],
          [450, 464, 0.9],
          [450, 570, 1.3],
        ]) {
          shape(
            c,
            `M${x - 11 * k} ${y}V${y - 26 * k}q8-6 5-26h${12 * k}q-2 20 5 26V${y}q-11 6-22 0z`,
            across(c, x - 12 * k, x + 12 * k, [0, 0.85], [0.3, 0.1], [0.6, 0.3], [1, 0.95]),
          );
        }
      },
    },
    {
      flat: true,
      colour: "accent",
      halo: 1.5,
      edge: 1,
      paint: (c) =>
        polygon(
          c,
          [
            [430, 600],
            [498, 596],
            [514, 640],
            [424, 644],
          ],
          1,
        ),
    },
  ],
};

const ballot = {
  name: "ballot-box",
  focal: [0.5, 0.55],
  altText: "Engraving: a hand drops a folded paper into a slotted ballot box while voters queue under tall windows.",
  suits: ["election", "vote", "council", "politics", "democracy"],
  layers: () => [
    {
      spacing: 6,
      paint(c) {
        box(c, 0, 0, W, 470, across(c, 0, W, [0, 0.72], [0.5, 0.5], [1, 0.74]));
        soft(c, 6, () => {
          polygon(
            c,
            [
              [180, 60],
              [290, 60],
              [470, 470],
              [230, 470],
            ],
            tone(0.18, 0.9),
          );
          polygon(
            c,
            [
              [620, 60],
              [730, 60],
              [880, 470],
              [660, 470],
            ],
            tone(0.18, 0.9),
          );
        });
        box(c, 0, 440, W, 240, down(c, 440, H, [0, 0.3], [1, 0.6]));
      },
    },
    {
      angle: 90,
      spacing: 5.4,
      halo: 2,
      edge: 4,
      paint(c) {
        for (const x of [90, 240, 560, 710])
          shape(c, `M${x} 300V110a50 50 0 0 1 100 0v190z`, down(c, 60, 300, [0, 0.03], [1, 0.12]));
      },
    },
    {
      flat: true,
      paint(c) {
        for (const x of [90, 240, 560, 710]) {
          box(c, x + 47, 60, 6, 240, 1);
          for (const y of [120, 180, 240]) box(c, x, y, 100, 5, 1);
        }
      },
    },
    {
      flat: true,
      halo: 2,
      paint(c) {
        const roll = dice(31);
        for (let i = 0; i < 13; i++) {
          const x = 34 + i * 70 + roll() * 18;
          if (x > 330 && x < 590) continue;
          person(c, x, 476 + roll() * 10, 168 + roll() * 28, { hat: i % 4 === 0, skirt: i % 3 === 1 });
        }
      },
    },
    {
      spacing: 5.4,
      edge: 2.2,
      halo: 3,
      paint(c) {
        polygon(
          c,
          [
            [236, 410],
            [664, 410],
            [604, 372],
            [296, 372],
          ],
          0.08,
        );
      },
    },
    {
      angle: 90,
      spacing: 5.2,
      edge: 2.2,
      paint(c) {
        box(c, 236, 412, 428, 230, across(c, 236, 664, [0, 0.22], [0.4, 0.3], [1, 0.72]));
        box(c, 0, 642, W, 40, 0.96);
      },
    },
    {
      flat: true,
      paint(c) {
        polygon(
          c,
          [
            [350, 396],
            [550, 396],
            [540, 386],
            [360, 386],
          ],
          1,
        );
        box(c, 236, 424, 428, 4, 1);
        box(c, 310, 470, 280, 120, 1);
        box(c, 316, 476, 268, 108, 0);
        stroke(c, "M400 532l34 32 70-72", 15);
      },
    },
    {
      angle: 16,
      spacing: 5,
      edge: 2,
      halo: 2.5,
      paint(c) {
        polygon(
          c,
          [
            [388, 254],
            [496, 240],
            [514, 388],
            [396, 390],
          ],
          linear(c, 388, 240, 520, 390, [0, 0.02], [0.6, 0.06], [1, 0.3]),
        );
      },
    },
    {
      flat: true,
      colour: "accent",
      paint: (c) =>
        polygon(
          c,
          [
            [410, 290],
            [494, 280],
            [497, 303],
            [412, 314],
          ],
          1,
        ),
    },
    {
      flat: true,
      paint(c) {
        for (const y of [334, 352])
          polygon(
            c,
            [
              [416, y],
              [500, y - 10],
              [500, y - 6],
              [416, y + 4],
            ],
            1,
          );
      },
    },
    {
      field: (x, y) => Math.hypot(x - 720, (y + 60) * 0.9),
      spacing: 5,
      edge: 2.2,
      halo: 3,
      paint(c) {
        shape(
          c,
          "M760 0L560 150q-38 24-60 54l-34 42q-10 14 2 20t24-6l20-22-8 34-2 40q2 16 14 14t14-16l6-32 6 34q4 14 16 12t12-18l-2-40 14 22q8 10 18 4t6-20l-16-60q40-30 70-70L900 70V0z",
          linear(c, 470, 260, 860, 0, [0, 0.05], [0.35, 0.16], [0.6, 0.35], [1, 0.6]),
        );
      },
    },
    {
      angle: -40,
      spacing: 5.2,
      edge: 2.4,
      halo: 2.5,
      paint: (c) => shape(c, "M700 -6L588 104l104 104L906 60V-6z", linear(c, 600, 60, 760, 200, [0, 0.7], [1, 0.97])),
    },
    {
      flat: true,
      paint: (c) => {
        stroke(c, "M508 288q-2-26 6-44M540 290q0-24-2-44M568 270q-2-16-8-30M496 250q14-22 36-24", 3);
        polygon(
          c,
          [
            [572, 118],
            [588, 102],
            [694, 208],
            [680, 224],
          ],
          0,
        );
        stroke(c, "M572 118L680 224", 2.5);
      },
    },
  ],
};

const floodMap = {
  name: "flood-map",
  focal: [0.5, 0.55],
  altText:
    "Engraving: a harbour chart with depth lines spread on a table under a lamp, with dividers, a magnifying glass and one district marked red.",
  suits: ["flood", "map", "planning", "climate", "council", "housing"],
  layers: () => [
    {
      spacing: 5.8,
      wave: { amp: 1.4, length: 400, drift: 0.03 },
      paint(c) {
        box(c, 0, 0, W, H, glow(c, 450, 340, 140, 640, [0, 0.5], [0.6, 0.82], [1, 0.98]));
        for (let i = 0; i < 7; i++) line(c, 0, 30 + i * 104, W, 30 + i * 104, 3, 0.99);
      },
    },
    {
      angle: 90,
      spacing: 6,
      edge: 1.6,
      halo: 2,
      paint(c) {
        polygon(
          c,
          [
            [152, 150],
            [770, 120],
            [838, 560],
            [96, 600],
          ],
          glow(c, 430, 320, 60, 480, [0, 0], [0.7, 0.03], [1, 0.2]),
        );
      },
    },
    {
      field: (x, y) => Math.hypot(x - 430, (y - 760) * 1.3) + 16 * Math.sin(x / 46) + 10 * Math.sin(y / 31),
      spacing: 11,
      paint(c) {
        shape(
          c,
          "M112 560L126 470q70 30 120-6t70-70q40-36 96-10t70 70q30 46 96 30t110-60q60-40 120-14l20 140L98 594z",
          0.2,
        );
      },
    },
    {
      flat: true,
      paint(c) {
        stroke(c, "M126 470q70 30 120-6t70-70q40-36 96-10t70 70q30 46 96 30t110-60q60-40 120-14", 4);
        stroke(c, "M412 384q-10-60 30-110t20-140M442 274q60-10 96-60t70-84", 5);
        stroke(c, "M412 384q-10-60 30-110t20-140", 1.6, 0);
        const roll = dice(77);
        for (let row = 0; row < 7; row++) {
          for (let i = 0; i < 12; i++) {
            const x = 186 + i * 49 + row * -3;
            const y = 168 + row * 32 + roll() * 5 - i;
            const nearRiver = Math.abs(x - 440 - (y - 260) * -0.1) < 34 || Math.abs(x - 520 + (y - 210) * 0.8) < 40;
            if (nearRiver || (y > 340 && x > 260 && x < 500) || y > 385) continue;
            const w = 16 + roll() * 20;
            box(c, x, y, w, 15 + roll() * 8, 1);
            if (roll() > 0.5) box(c, x + 4, y + 4, w - 8, 7, 0);
          }
        }
        for (const [x, y] of [
          [180, 540],
          [700, 500],
          [560, 560],
        ]) {
          line(c, x - 16, y, x + 16, y, 3);
          line(c, x, y - 16, x, y + 16, 3);
        }
      },
    },
    {
      angle: 45,
      spacing: 6,
      edge: 0,
      halo: 2,
      colour: "accent",
      paint: (c) => shape(c, "M556 250l104-8 16 96q-50 60-96 66l-40-40-22-52z", 0.62),
    },
    {
      around: [290, 440],
      spacing: 5,
      edge: 7,
      halo: 3,
      paint: (c) => ellipse(c, 268, 372, 76, 76, linear(c, 200, 300, 340, 440, [0, 0.02], [0.6, 0.08], [1, 0.45])),
    },
    {
      flat: true,
      halo: 2,
      paint(c) {
        ring(c, 268, 372, 78, 78, 9);
        polygon(
          c,
          [
            [206, 424],
            [220, 436],
            [130, 548],
            [104, 528],
          ],
          1,
        );
        stroke(c, "M224 336q16-28 46-30", 6, 0);
      },
    },
    {
      flat: true,
      halo: 2.2,
      paint(c) {
        polygon(
          c,
          [
            [692, 196],
            [708, 200],
            [644, 470],
            [638, 470],
          ],
          1,
        );
        polygon(
          c,
          [
            [690, 200],
            [706, 196],
            [766, 452],
            [760, 454],
          ],
          1,
        );
        ellipse(c, 699, 188, 17, 17, 1);
        ellipse(c, 699, 188, 7, 7, 0);
        stroke(c, "M668 320q30 16 62-2", 5);
        line(c, 699, 174, 699, 140, 8);
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 2,
      halo: 2.5,
      paint(c) {
        shape(
          c,
          "M330 0h240q54 36 66 96H264q12-60 66-96z",
          across(c, 264, 636, [0, 0.9], [0.35, 0.4], [0.6, 0.75], [1, 1]),
        );
      },
    },
    {
      flat: true,
      paint: (c) => {
        ellipse(c, 450, 97, 184, 15, 1);
        ellipse(c, 450, 98, 170, 9, 0);
      },
    },
  ],
};

export const civicPlates = [parade, chairs, ballot, floodMap];
