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

const ropewalk = {
  name: "ropewalk",
  focal: [0.48, 0.58],
  altText:
    "Engraving: ropemakers walk long strands down a timber ropewalk towards a toothed wheel, one strand dyed red.",
  suits: ["craft", "work", "ropewalk", "heritage", "industry"],
  layers: () => [
    {
      rays: [450, 300, 320],
      spacing: 7,
      wobble: 0.12,
      paint(c) {
        box(c, 0, 0, W, H, glow(c, 450, 300, 40, 560, [0, 0.02], [0.3, 0.34], [0.7, 0.72], [1, 0.9]));
      },
    },
    {
      spacing: 6,
      paint: (c) =>
        polygon(
          c,
          [
            [390, 350],
            [510, 350],
            [860, 675],
            [40, 675],
          ],
          down(c, 350, 675, [0, 0.08], [1, 0.34]),
        ),
    },
    {
      flat: true,
      paint(c) {
        for (const k of [0.2, 0.32, 0.5, 0.78, 1.2]) {
          const [w, top, floor] = [400 * k, 300 - 270 * k, 300 + 300 * k];
          line(c, 450 - w, top, 450 - w, floor, 26 * k);
          line(c, 450 + w, top, 450 + w, floor, 26 * k);
          line(c, 450 - w - 20 * k, top, 450 + w + 20 * k, top, 26 * k);
          line(c, 450 - w, top, 450, top - 150 * k, 18 * k);
          line(c, 450 + w, top, 450, top - 150 * k, 18 * k);
          line(c, 450 - w, top + 90 * k, 450 - w + 90 * k, top, 14 * k);
          line(c, 450 + w, top + 90 * k, 450 + w - 90 * k, top, 14 * k);
        }
        box(c, 402, 250, 96, 98, 1);
        box(c, 410, 258, 80, 86, 0);
        box(c, 447, 258, 6, 86, 1);
        box(c, 410, 298, 80, 5, 1);
      },
    },
    {
      flat: true,
      halo: 2,
      paint(c) {
        for (const [x0, x1, y1] of [
          [444, 210, 590],
          [447, 268, 610],
          [453, 430, 640],
          [456, 560, 640],
          [460, 700, 600],
        ])
          line(c, x0, 352, x1, y1, 4.4);
        for (const k of [0.36, 0.6]) {
          const y = 300 + 190 * k;
          box(c, 450 - 250 * k, y, 500 * k, 11 * k, 1);
          for (const side of [-230, 230]) box(c, 450 + side * k, y, 12 * k, 130 * k, 1);
          for (let i = 0; i < 8; i++) box(c, 450 - 220 * k + i * 60 * k, y - 26 * k, 7 * k, 28 * k, 1);
        }
      },
    },
    { flat: true, colour: "accent", halo: 2, paint: (c) => line(c, 450, 352, 346, 650, 8) },
    {
      flat: true,
      halo: 3,
      paint(c) {
        person(c, 372, 470, 128, { hat: true });
        person(c, 604, 600, 262, { lean: 0.1 });
        stroke(c, "M586 420L520 512M612 424L540 520", 15);
        person(c, 262, 560, 214, { skirt: true, lean: -0.05 });
        stroke(c, "M270 416L330 480", 13);
      },
    },
    {
      around: [770, 560],
      spacing: 5.2,
      edge: 2,
      halo: 3,
      paint(c) {
        for (const [x, y, r] of [
          [770, 618, 74],
          [846, 640, 60],
          [800, 520, 56],
        ])
          ellipse(c, x, y, r, r * 0.62, linear(c, x - r, y - r, x + r, y + r, [0, 0.15], [1, 0.85]));
      },
    },
    {
      flat: true,
      paint: (c) => {
        for (const [x, y, r] of [
          [770, 618, 74],
          [846, 640, 60],
          [800, 520, 56],
        ])
          ellipse(c, x, y, r * 0.34, r * 0.2, 1);
      },
    },
  ],
};

function fish(c, x, y, k, fill, turn = 0) {
  c.save();
  c.translate(x, y);
  c.rotate(turn);
  c.scale(k, k);
  shape(c, "M-70 0q30-30 80-26 34 4 50 16l26-18-6 28 6 28-26-18q-18 14-50 16-50 2-80-26z", fill);
  ellipse(c, -46, -5, 6, 6, 0);
  ellipse(c, -46, -5, 3, 3, 1);
  stroke(c, "M-30-16q10 16 0 32", 3);
  c.restore();
}

const fishMarket = {
  name: "fish-market",
  focal: [0.5, 0.5],
  altText:
    "Engraving: a fish market stall with a hanging scale, crates of fish on ice and buyers under an iron roof; one fish is red.",
  suits: ["fisheries", "market", "prices", "food", "trade"],
  layers: () => [
    {
      spacing: 6,
      paint(c) {
        box(c, 0, 0, W, 460, down(c, 0, 440, [0, 0.7], [0.6, 0.4], [1, 0.3]));
        soft(c, 6, () => {
          for (const x of [150, 450, 750])
            polygon(
              c,
              [
                [x - 60, 110],
                [x + 60, 110],
                [x + 150, 440],
                [x - 150, 440],
              ],
              tone(0.14, 0.7),
            );
        });
      },
    },
    {
      angle: 90,
      spacing: 5.2,
      edge: 2,
      halo: 2,
      paint(c) {
        for (const x of [60, 360, 660])
          shape(c, `M${x} 120a90 84 0 0 1 180 0z`, down(c, 36, 120, [0, 0.02], [1, 0.14]));
      },
    },
    {
      flat: true,
      paint(c) {
        for (const x of [60, 360, 660]) {
          for (let i = 1; i < 5; i++)
            line(
              c,
              x + 90,
              120,
              x + 90 + Math.cos(Math.PI + (i * Math.PI) / 5) * 90,
              120 + Math.sin(Math.PI + (i * Math.PI) / 5) * 84,
              4,
            );
          ring(c, x + 90, 120, 90, 84, 7, 1, Math.PI, 2 * Math.PI);
        }
        box(c, 0, 120, W, 13, 1);
        for (const x of [0, 286, 588, 876]) box(c, x, 120, 24, 320, 1);
        for (const x of [298, 600]) stroke(c, `M${x} 200Q${x} 134 ${x - 66} 134M${x} 200Q${x} 134 ${x + 66} 134`, 6);
      },
    },
    {
      flat: true,
      halo: 2,
      paint(c) {
        for (const [x, h, opts] of [
          [90, 250, { hat: true }],
          [180, 226, { skirt: true }],
          [352, 236, {}],
          [566, 230, { skirt: true }],
          [700, 256, { hat: true }],
          [800, 224, {}],
        ])
          person(c, x, 462, h, opts);
      },
    },
    {
      flat: true,
      halo: 2,
      paint: (c) => {
        line(c, 450, 130, 450, 200, 6);
        ellipse(c, 450, 236, 48, 48, 1);
        ellipse(c, 450, 236, 39, 39, 0);
        for (let i = 0; i < 12; i++) {
          const turn = i * 0.5236;
          line(
            c,
            450 + Math.cos(turn) * 29,
            236 + Math.sin(turn) * 29,
            450 + Math.cos(turn) * 36,
            236 + Math.sin(turn) * 36,
            3.4,
          );
        }
        line(c, 450, 236, 468, 212, 5);
        ellipse(c, 450, 236, 6, 6, 1);
        line(c, 450, 284, 450, 306, 5);
        stroke(c, "M450 304L366 366M450 304L534 366", 3.6);
      },
    },
    {
      spacing: 4.8,
      edge: 2.2,
      halo: 2.5,
      paint: (c) =>
        shape(c, "M346 366h208q-20 42-104 42t-104-42z", across(c, 346, 554, [0, 0.1], [0.4, 0.3], [1, 0.9])),
    },
    {
      flat: true,
      colour: "accent",
      halo: 2,
      paint: (c) => shape(c, "M372 352q30-28 78-22 34 4 46 14l26-16-6 26 6 22H392z", 1),
    },
    {
      flat: true,
      paint: (c) => {
        ellipse(c, 396, 348, 5, 5, 1);
        stroke(c, "M414 340q8 12 2 24", 3);
      },
    },
    {
      spacing: 5.6,
      edge: 2,
      halo: 2.5,
      paint: (c) =>
        polygon(
          c,
          [
            [70, 452],
            [830, 452],
            [910, 612],
            [-10, 612],
          ],
          0.09,
        ),
    },
    ...[0, 1, 2].map((row) => ({
      angle: 70,
      spacing: 5,
      edge: 1.8,
      halo: 2,
      paint(c) {
        const count = 7 - row;
        for (let i = 0; i < count; i++) {
          const k = 0.74 + row * 0.17;
          const x = 450 + (i - (count - 1) / 2) * (126 + row * 22);
          const y = 478 + row * 50;
          fish(c, x, y, k, linear(c, 0, -26, 0, 26, [0, 0.85], [0.45, 0.35], [1, 0.04]), -0.16);
        }
      },
    })),
    {
      angle: 90,
      spacing: 5.4,
      edge: 2.2,
      halo: 2,
      paint: (c) => box(c, -10, 616, 920, 70, down(c, 616, 675, [0, 0.5], [1, 0.9])),
    },
    {
      flat: true,
      halo: 1,
      paint: (c) => {
        for (let i = 0; i < 4; i++) {
          polygon(
            c,
            [
              [110 + i * 190, 626],
              [230 + i * 190, 626],
              [230 + i * 190, 668],
              [110 + i * 190, 668],
            ],
            1,
          );
          box(c, 114 + i * 190, 630, 112, 34, 0);
          line(c, 126 + i * 190, 642, 206 + i * 190, 642, 5);
          line(c, 126 + i * 190, 654, 176 + i * 190, 654, 4);
        }
      },
    },
  ],
};

const press = {
  name: "printing-press",
  focal: [0.68, 0.52],
  altText:
    "Engraving: a web of paper runs through the great rollers of a printing press while a printer checks a sheet with a red mark.",
  suits: ["press", "media", "newspaper", "work", "industry", "corrections"],
  layers: () => [
    {
      spacing: 5.8,
      paint(c) {
        box(c, 0, 0, W, H, linear(c, 0, 0, W, H, [0, 0.55], [0.6, 0.8], [1, 0.92]));
        soft(c, 8, () =>
          polygon(
            c,
            [
              [330, 0],
              [520, 0],
              [760, 600],
              [420, 600],
            ],
            tone(0.38, 0.6),
          ),
        );
      },
    },
    {
      angle: 90,
      spacing: 5.2,
      edge: 2,
      halo: 3,
      paint(c) {
        shape(c, "M40 640V190q0-40 40-40h80q30 0 30 34v456z", across(c, 40, 190, [0, 0.3], [0.5, 0.55], [1, 0.95]));
        shape(c, "M282 640V150q0-34 40-34h48q34 0 34 36v488z", across(c, 282, 404, [0, 0.3], [0.5, 0.5], [1, 0.95]));
        shape(c, "M500 640V150q0-40 40-40h70q34 0 34 40v490z", across(c, 500, 644, [0, 0.24], [0.5, 0.5], [1, 0.95]));
      },
    },
    ...[
      [118, 250, 74],
      [346, 190, 84],
      [346, 372, 92],
      [118, 460, 84],
      [572, 250, 80],
      [572, 444, 92],
    ].flatMap(([x, y, r]) => [
      {
        around: [x - r * 0.2, y - r * 0.2],
        spacing: 5.4,
        edge: 2.4,
        halo: 3.5,
        paint: (c) => ellipse(c, x, y, r, r, linear(c, x - r, y - r, x + r, y + r, [0, 0.03], [0.45, 0.32], [1, 0.94])),
      },
      {
        flat: true,
        paint: (c) => {
          ellipse(c, x, y, r * 0.3, r * 0.3, 1);
          ellipse(c, x, y, r * 0.16, r * 0.16, 0);
          for (let i = 0; i < 6; i++)
            ellipse(c, x + Math.cos(i * 1.047) * r * 0.6, y + Math.sin(i * 1.047) * r * 0.6, r * 0.07, r * 0.07, 1);
        },
      },
    ]),
    {
      flat: true,
      halo: 2.5,
      paint(c) {
        const web =
          "M30 470Q40 560 120 552Q214 540 214 450L262 380Q262 268 340 280Q440 270 434 190Q420 96 340 100Q250 96 110 170";
        stroke(c, web, 15);
        stroke(c, web, 9, 0);
        const second =
          "M438 372Q440 470 350 470Q290 470 262 420M438 372L486 260Q490 160 574 164Q660 170 656 260L668 420Q668 520 760 520";
        stroke(c, second, 15);
        stroke(c, second, 9, 0);
      },
    },
    {
      flat: true,
      paint: (c) => {
        for (const x of [58, 172, 518, 626]) for (const y of [200, 610]) ellipse(c, x, y, 8, 8, 1);
        box(c, 0, 632, W, 50, 1);
      },
    },
    {
      angle: 90,
      spacing: 5.2,
      edge: 2,
      halo: 2,
      paint(c) {
        for (let i = 0; i < 9; i++) box(c, 690 + (i % 2) * 4, 606 - i * 9, 150, 7, 0.05);
      },
    },
    {
      flat: true,
      halo: 3,
      paint: (c) => {
        person(c, 790, 640, 340, { hat: false });
        stroke(c, "M764 396L700 430M816 396L756 446", 22);
        shape(c, "M764 316q0-22 26-22t26 22l12 4h-40z", 1);
      },
    },
    {
      spacing: 5.4,
      edge: 2.4,
      halo: 3,
      paint: (c) =>
        polygon(
          c,
          [
            [636, 372],
            [752, 346],
            [784, 470],
            [668, 500],
          ],
          0.07,
        ),
    },
    {
      flat: true,
      paint(c) {
        c.save();
        c.translate(636, 372);
        c.rotate(-0.22);
        box(c, 12, 14, 94, 15, 1);
        for (let column = 0; column < 3; column++)
          for (let i = 0; i < 9; i++) if (!(column === 1 && i < 4)) box(c, 12 + column * 33, 38 + i * 9.4, 28, 4, 1);
        c.restore();
      },
    },
    {
      flat: true,
      colour: "accent",
      paint: (c) => {
        c.save();
        c.translate(636, 372);
        c.rotate(-0.22);
        ring(c, 56, 52, 24, 20, 6);
        c.restore();
      },
    },
  ],
};

const letters = {
  name: "letters-desk",
  focal: [0.5, 0.55],
  altText:
    "Engraving: a writing desk with a globe, a pile of letters and an inkwell, one letter closed with a red seal.",
  suits: ["letters", "world", "opinion", "foreign affairs", "archive"],
  layers: () => [
    {
      spacing: 6,
      paint(c) {
        box(c, 0, 0, W, H, glow(c, 400, 260, 60, 640, [0, 0.14], [0.5, 0.48], [1, 0.86]));
        for (let i = 0; i < 10; i++) box(c, i * 100, 0, 3, 470, 0.9);
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 2,
      halo: 2,
      paint(c) {
        const roll = dice(51);
        let x = 590;
        while (x < 880) {
          const w = 20 + roll() * 26;
          const h = 120 + roll() * 50;
          box(c, x, 210 - h, w - 3, h, across(c, x, x + w, [0, 0.25 + roll() * 0.4], [1, 0.92]));
          box(c, x + 4, 210 - h + 18, w - 11, 9, 0.02);
          x += w;
        }
      },
    },
    { flat: true, halo: 1.5, paint: (c) => box(c, 570, 210, 340, 13, 1) },
    {
      spacing: 6,
      wave: { amp: 1.6, length: 380, drift: 0.04 },
      edge: 2,
      halo: 2,
      paint(c) {
        polygon(
          c,
          [
            [-10, 460],
            [910, 460],
            [910, 690],
            [-10, 690],
          ],
          down(c, 460, 675, [0, 0.36], [1, 0.78]),
        );
        soft(c, 6, () => {
          ellipse(c, 330, 508, 180, 18, tone(0.96, 0.9));
          ellipse(c, 640, 620, 210, 20, tone(0.96, 0.9));
        });
      },
    },
    {
      flat: true,
      halo: 2.5,
      paint: (c) => {
        shape(c, "M236 506q0-20 50-26l18-36h30l18 36q50 6 50 26z", 1);
        ring(c, 318, 270, 182, 182, 10, 1, -1.2, 1.9);
        line(c, 384, 94, 372, 120, 12);
        line(c, 258, 424, 252, 446, 12);
      },
    },
    {
      field: (x, y) => {
        const dx = (x - 318) * 0.94 + (y - 270) * 0.34;
        const dy = (y - 270) * 0.94 - (x - 318) * 0.34;
        return Math.asin(Math.max(-1, Math.min(1, dx / Math.sqrt(Math.max(1, 168 * 168 - dy * dy))))) * 100;
      },
      spacing: 6,
      wobble: 0.15,
      edge: 2.4,
      halo: 3.5,
      paint: (c) =>
        ellipse(c, 318, 270, 160, 160, linear(c, 200, 150, 440, 400, [0, 0.05], [0.45, 0.22], [0.75, 0.55], [1, 0.9])),
    },
    {
      angle: 20,
      spacing: 5,
      edge: 2,
      halo: 1.5,
      paint(c) {
        c.save();
        c.beginPath();
        c.arc(318, 270, 158, 0, 7);
        c.clip();
        shape(c, "M214 190q30-46 80-50l40 20-20 30 30 16-16 40-46 10-12 40 24 30-8 60-34 30-20-70-36-50z", 0.86);
        shape(c, "M382 180q40-20 90 20v120l-50 20-30-40 10-40-36-30z", 0.92);
        c.restore();
      },
    },
    {
      angle: 4,
      spacing: 5.2,
      edge: 2.2,
      halo: 2.5,
      paint(c) {
        for (const [x, y, turn] of [
          [640, 560, -0.08],
          [610, 540, 0.12],
        ]) {
          c.save();
          c.translate(x, y);
          c.rotate(turn);
          box(c, -150, -70, 300, 140, 0.08);
          c.restore();
        }
      },
    },
    {
      angle: 40,
      spacing: 5.4,
      edge: 2.4,
      halo: 2.5,
      paint: (c) =>
        polygon(
          c,
          [
            [470, 470],
            [770, 462],
            [790, 622],
            [476, 634],
          ],
          linear(c, 470, 460, 790, 640, [0, 0.02], [0.7, 0.08], [1, 0.22]),
        ),
    },
    {
      flat: true,
      paint: (c) => {
        stroke(c, "M472 472L630 560L768 464M476 632L590 540M788 620L668 536", 4);
      },
    },
    {
      flat: true,
      colour: "accent",
      halo: 2,
      paint: (c) => shape(c, "M602 560q-2-16 14-20 16-8 28 2 14 6 10 22 2 16-14 20-14 8-26-2-14-6-12-22z", 1),
    },
    {
      flat: true,
      paint: (c) => {
        stroke(c, "M616 562a12 12 0 1 1 24 0a12 12 0 1 1-24 0", 2.6);
      },
    },
    {
      angle: 90,
      spacing: 4.8,
      edge: 2,
      halo: 2.5,
      paint: (c) =>
        shape(
          c,
          "M806 560h70l10 60q-44 16-90 0zM820 536h42v24h-42z",
          across(c, 796, 886, [0, 0.5], [0.3, 0.1], [0.6, 0.5], [1, 0.96]),
        ),
    },
    {
      flat: true,
      halo: 2,
      paint: (c) => {
        stroke(c, "M838 540L800 330", 5);
        shape(c, "M812 420Q756 340 776 262q40 60 44 154z", 1);
        shape(c, "M810 400q-30-50-26-96 16 40 30 94z", 0);
      },
    },
    {
      flat: true,
      halo: 2,
      paint: (c) => {
        box(c, 60, 572, 240, 15, 1);
        for (let i = 0; i < 5; i++) {
          polygon(
            c,
            [
              [84 + i * 6, 566 - i * 13],
              [268 - i * 3, 566 - i * 13],
              [268 - i * 3, 556 - i * 13],
              [84 + i * 6, 556 - i * 13],
            ],
            1,
          );
          box(c, 88 + i * 6, 558 - i * 13, 172 - i * 9, 5, 0);
        }
      },
    },
  ],
};

export const workPlates = [ropewalk, fishMarket, press, letters];
