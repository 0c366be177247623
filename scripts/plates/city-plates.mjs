import {
  across,
  box,
  clouds,
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

const toward = (x, y, t) => [x + (470 - x) * t, y + (430 - y) * t];

function terrace(c, edge, blocks, wall, pane) {
  blocks.forEach(([from, lift], i) => {
    const to = (blocks[i + 1] ?? [0.88])[0];
    const [a, b] = wall;
    polygon(
      c,
      [toward(edge, -160 + lift, from), toward(edge, -160 + lift, to), toward(edge, 530, to), toward(edge, 530, from)],
      across(c, toward(edge, 0, from)[0], toward(edge, 0, to)[0], [0, a], [1, b]),
    );
    for (let row = 0; row < 5; row++) {
      for (let k = 0; k < 3; k++) {
        const start = from + (to - from) * (0.12 + k * 0.3);
        const end = start + (to - from) * 0.17;
        const y = -90 + lift + row * 122;
        if (y > 440) continue;
        polygon(
          c,
          [toward(edge, y, start), toward(edge, y, end), toward(edge, y + 74, end), toward(edge, y + 74, start)],
          pane,
        );
      }
    }
  });
}

const tram = {
  name: "tram-street",
  focal: [0.5, 0.58],
  altText: "Engraving: a tram with a red front comes up a narrow street of tall terraces under its overhead wires.",
  suits: ["transport", "tram", "city", "streets", "commuting"],
  layers: () => [
    {
      spacing: 6,
      wave: { amp: 1, length: 500, drift: 0.04 },
      paint(c) {
        box(c, 0, 0, W, H, down(c, 0, 460, [0, 0.42], [1, 0.04]));
        clouds(c, W, 170, 6, 0.02, 0.5, 4);
      },
    },
    {
      angle: 90,
      spacing: 5.2,
      edge: 1.4,
      halo: 1.5,
      paint: (c) =>
        terrace(
          c,
          -70,
          [
            [0, 20],
            [0.3, 60],
            [0.52, 20],
            [0.7, 80],
          ],
          [0.6, 0.36],
          0.99,
        ),
    },
    {
      angle: 90,
      spacing: 5.2,
      edge: 1.4,
      halo: 1.5,
      paint: (c) =>
        terrace(
          c,
          980,
          [
            [0, 0],
            [0.34, 50],
            [0.58, 10],
            [0.76, 70],
          ],
          [0.94, 0.76],
          0.06,
        ),
    },
    {
      spacing: 6.2,
      paint(c) {
        polygon(
          c,
          [
            [0, 505],
            [400, 436],
            [540, 436],
            [900, 500],
            [900, 675],
            [0, 675],
          ],
          down(c, 440, 675, [0, 0.08], [1, 0.42]),
        );
        soft(c, 5, () => ellipse(c, 452, 622, 210, 26, tone(0.95, 0.9)));
      },
    },
    {
      flat: true,
      paint(c) {
        for (const x of [150, 300, 560, 720])
          polygon(
            c,
            [
              [x - 6, 675],
              [x + 8, 675],
              [471, 436],
              [469, 436],
            ],
            1,
          );
        line(c, 0, 70, 470, 420, 2);
        line(c, 440, 168, 470, 400, 1.6);
        line(c, 440, 168, 330, -10, 2.4);
        line(c, 0, 150, 900, 128, 1.6);
      },
    },
    {
      flat: true,
      halo: 1.5,
      paint(c) {
        person(c, 690, 580, 128, { skirt: true });
        person(c, 740, 590, 138, { hat: true });
        person(c, 196, 540, 84);
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 2.2,
      halo: 3,
      paint(c) {
        shape(c, "M304 620V286q2-44 48-50h198q46 6 48 50v334z", across(c, 304, 598, [0, 0.2], [0.5, 0.08], [1, 0.55]));
        shape(
          c,
          "M326 446V312q0-18 18-18h214q18 0 18 18v134z",
          linear(c, 326, 294, 576, 446, [0, 0.95], [0.45, 0.55], [0.5, 0.12], [0.6, 0.85], [1, 0.98]),
        );
      },
    },
    {
      flat: true,
      paint(c) {
        stroke(c, "M326 446V312q0-18 18-18h214q18 0 18 18v134z", 4);
        box(c, 448, 294, 6, 152, 1);
        box(c, 372, 248, 158, 34, 1);
        for (let i = 0; i < 5; i++) box(c, 394 + i * 24, 257, 15, 16, 0);
        box(c, 300, 592, 302, 22, 1);
        box(c, 326, 614, 250, 20, 1);
        line(c, 396, 234, 451, 172, 5);
        line(c, 506, 234, 451, 172, 5);
        line(c, 404, 168, 498, 168, 6);
      },
    },
    { flat: true, colour: "accent", paint: (c) => box(c, 308, 462, 286, 126, 1) },
    {
      flat: true,
      paint(c) {
        for (const x of [354, 548]) {
          ellipse(c, x, 524, 23, 23, 1);
          ellipse(c, x, 524, 16, 16, 0);
        }
        box(c, 428, 496, 46, 56, 1);
        box(c, 433, 501, 36, 46, 0);
        shape(c, "M446 508h12l-7 32h-9l7-25h-10z", 1);
        box(c, 308, 456, 286, 6, 1);
      },
    },
  ],
};

const bridge = {
  name: "broken-bridge",
  focal: [0.5, 0.5],
  altText:
    "Engraving: a stone bridge over a wide river with its middle span missing, a red lamp hung at the broken edge.",
  suits: ["bridge", "infrastructure", "transport", "flood", "public spending"],
  layers: () => [
    {
      spacing: 6,
      wave: { amp: 1.6, length: 480, drift: 0.05 },
      paint(c) {
        box(c, 0, 0, W, 430, down(c, 0, 410, [0, 0.6], [0.6, 0.22], [1, 0.06]));
        clouds(c, W, 250, 9, 0.04, 0.45, 41);
        clouds(c, W, 190, 5, 0.8, 0.22, 13);
      },
    },
    {
      angle: 90,
      spacing: 4.8,
      paint(c) {
        shape(
          c,
          "M0 410v-52h40v-20l14-26 14 26v16h50v-12h54v20h40v-16h66v-20h30v28h70v-8h60v20h80v-18h46v-34l10-14 10 14v34h60v14h70v-20h50v12h60v-26h76v72z",
          down(c, 300, 410, [0, 0.5], [1, 0.26]),
        );
      },
    },
    {
      spacing: 6,
      wave: { amp: 1.8, length: 130, drift: 0.3 },
      paint(c) {
        box(c, 0, 408, W, H, down(c, 408, H, [0, 0.14], [0.4, 0.34], [1, 0.74]));
        soft(c, 4, () => {
          for (const [x, w] of [
            [60, 74],
            [268, 80],
            [566, 80],
            [776, 74],
          ])
            box(c, x - 10, 500, w + 20, 150, tone(0.9, 0.85));
          polygon(
            c,
            [
              [380, 430],
              [520, 430],
              [560, 675],
              [330, 675],
            ],
            tone(0.12, 0.6),
          );
        });
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 2,
      halo: 3,
      paint(c) {
        const stone = down(c, 270, 520, [0, 0.24], [0.5, 0.5], [1, 0.82]);
        shape(
          c,
          "M-10 268H352l-8 14 12 10-16 12 8 16-20 6v30q-14-24-34-24h-2l-8 190h-76l-6-120q-6-64-42-64t-44 64l-8 120H52l-8-110q-8-50-54-50z",
          stone,
        );
        shape(
          c,
          "M910 268H556l10 16-14 8 12 14-6 14 20 10v26q12-24 34-24l8 190h76l6-120q6-64 44-64t42 64l8 120h62l8-110q8-50 54-50z",
          stone,
        );
      },
    },
    {
      flat: true,
      paint(c) {
        for (const [x, w] of [
          [-10, 358],
          [560, 350],
        ]) {
          box(c, x, 262, w, 8, 1);
          box(c, x, 236, w, 5, 1);
        }
        for (let x = 0; x < 350; x += 20) box(c, x, 238, 5, 26, 1);
        for (let x = 566; x < 900; x += 20) box(c, x, 238, 5, 26, 1);
        for (const x of [96, 236, 640, 800]) {
          line(c, x, 262, x, 176, 5);
          ellipse(c, x, 168, 10, 13, 1);
          ellipse(c, x, 167, 6, 8, 0);
        }
        stroke(c, "M348 276q20 40 14 74M566 284q-18 30-8 60M342 300q30 10 34 46", 3);
        // Fallen stones, still above the water.
        for (const [x, y, k] of [
          [416, 566, 1],
          [484, 606, 1.3],
          [528, 560, 0.8],
        ]) {
          shape(
            c,
            `M${x - 40 * k} ${y}l${10 * k}-${26 * k} ${34 * k}-${10 * k} ${30 * k} ${14 * k} ${8 * k} ${22 * k}z`,
            0,
          );
          shape(
            c,
            `M${x - 34 * k} ${y - 4}l${9 * k}-${20 * k} ${14 * k}-${5 * k} ${10 * k} ${25 * k}zM${x + 6 * k} ${y - 4}l-${9 * k}-${26 * k} ${12 * k} ${3 * k} ${20 * k} ${10 * k} ${4 * k} ${13 * k}z`,
            1,
          );
          stroke(c, `M${x - 54 * k} ${y + 4}q${26 * k} ${9 * k} ${54 * k} 0t${52 * k} 0`, 3.4, 0);
        }
      },
    },
    {
      flat: true,
      halo: 1.5,
      paint(c) {
        person(c, 286, 262, 74, { hat: true });
        person(c, 258, 262, 66, { skirt: true });
        line(c, 330, 262, 330, 214, 4);
        line(c, 310, 214, 350, 214, 6);
      },
    },
    { flat: true, colour: "accent", halo: 2, paint: (c) => ellipse(c, 330, 230, 11, 13, 1) },
  ],
};

const clockTower = {
  name: "clock-tower",
  focal: [0.5, 0.4],
  altText:
    "Engraving: a town clock tower wrapped in scaffolding, a workman beside the dial and a red pennant at the top.",
  suits: ["restoration", "heritage", "city", "building", "time"],
  layers: () => [
    {
      rays: [450, 250, 340],
      spacing: 7,
      wobble: 0.1,
      paint(c) {
        box(c, 0, 0, W, H, glow(c, 450, 250, 90, 620, [0, 0.04], [0.5, 0.26], [1, 0.56]));
      },
    },
    {
      angle: 90,
      spacing: 5.2,
      edge: 1.4,
      halo: 2,
      paint(c) {
        for (const [x, y, w] of [
          [-10, 520, 120],
          [100, 560, 110],
          [204, 536, 100],
          [596, 548, 110],
          [700, 520, 110],
          [804, 556, 110],
        ]) {
          polygon(
            c,
            [
              [x, y],
              [x + w / 2, y - 50],
              [x + w, y],
            ],
            0.92,
          );
          box(c, x, y, w, 160, across(c, x, x + w, [0, 0.35], [1, 0.62]));
          for (let k = 0; k < 3; k++) box(c, x + 16 + k * 32, y + 24, 17, 30, 0.98);
        }
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 2,
      halo: 3.5,
      paint(c) {
        box(c, 346, 130, 208, 560, across(c, 346, 554, [0, 0.1], [0.55, 0.24], [0.8, 0.6], [1, 0.92]));
        polygon(
          c,
          [
            [340, 132],
            [450, 4],
            [560, 132],
          ],
          across(c, 340, 560, [0, 0.45], [0.5, 0.6], [0.5, 0.88], [1, 0.98]),
        );
      },
    },
    {
      flat: true,
      paint(c) {
        box(c, 332, 128, 236, 12, 1);
        box(c, 338, 362, 224, 10, 1);
        box(c, 338, 384, 224, 4, 1);
        ellipse(c, 450, 250, 94, 94, 1);
        ellipse(c, 450, 250, 82, 82, 0);
        ring(c, 450, 250, 74, 74, 2);
        for (let i = 0; i < 12; i++) {
          const turn = (i / 12) * 2 * Math.PI;
          const inner = i % 3 ? 60 : 52;
          line(
            c,
            450 + Math.sin(turn) * inner,
            250 - Math.cos(turn) * inner,
            450 + Math.sin(turn) * 72,
            250 - Math.cos(turn) * 72,
            i % 3 ? 4 : 7,
          );
        }
        line(c, 450, 250, 488, 214, 8);
        line(c, 450, 250, 442, 316, 5);
        ellipse(c, 450, 250, 8, 8, 1);
        for (const x of [388, 450, 512]) shape(c, `M${x - 15} 520v-76a15 15 0 0 1 30 0v76z`, 1);
        line(c, 450, 10, 450, -10, 4);
      },
    },
    {
      flat: true,
      halo: 1.2,
      paint(c) {
        for (const x of [306, 336, 572, 602]) line(c, x, 70, x, 675, 5);
        for (const y of [106, 196, 306, 416, 526, 626]) {
          line(c, 290, y, 350, y, 7);
          line(c, 550, y, 618, y, 7);
        }
        for (let i = 0; i < 5; i++) {
          const y = [106, 196, 306, 416, 526][i];
          line(c, 306, y, 336, y + 100, 3);
          line(c, 602, y, 572, y + 100, 3);
        }
        line(c, 290, 416, 618, 416, 6);
        line(c, 290, 106, 618, 106, 5);
        for (let x = 290; x < 340; x += 12) line(c, x, 306, x, 282, 2.4);
      },
    },
    {
      flat: true,
      halo: 2.2,
      paint(c) {
        person(c, 566, 306, 88, { hat: false });
        stroke(c, "M558 240L520 222", 8);
        person(c, 322, 416, 84, { hat: true });
        stroke(c, "M628 60V470", 2);
        box(c, 612, 470, 32, 28, 1);
        stroke(c, "M600 60h34", 6);
      },
    },
    {
      flat: true,
      colour: "accent",
      halo: 2,
      paint: (c) =>
        polygon(
          c,
          [
            [338, 72],
            [416, 50],
            [338, 34],
          ],
          1,
        ),
    },
    { flat: true, paint: (c) => line(c, 336, 30, 336, 110, 5) },
  ],
};

const stairwell = {
  name: "stairwell-bells",
  focal: [0.56, 0.5],
  altText:
    "Engraving: an apartment stairwell with a board of doorbells on the wall, one of its buttons red, and a figure going up.",
  suits: ["housing", "rent", "tenants", "neighbours", "city"],
  layers: () => [
    {
      spacing: 5.8,
      paint(c) {
        box(c, 0, 0, W, H, linear(c, 0, 0, W, 0, [0, 0.28], [0.5, 0.4], [1, 0.78]));
        soft(c, 8, () =>
          polygon(
            c,
            [
              [520, 0],
              [700, 0],
              [430, 675],
              [100, 675],
            ],
            tone(0.12, 0.7),
          ),
        );
      },
    },
    {
      angle: 90,
      spacing: 5.4,
      edge: 3,
      halo: 2.5,
      paint(c) {
        shape(c, "M700 250V110a64 64 0 0 1 128 0v140z", down(c, 40, 250, [0, 0.02], [1, 0.16]));
      },
    },
    {
      flat: true,
      paint: (c) => {
        box(c, 761, 46, 6, 204, 1);
        box(c, 700, 150, 128, 6, 1);
        box(c, 688, 250, 152, 10, 1);
      },
    },
    ...[8, 7, 6, 5, 4, 3, 2, 1, 0].map((i) => ({
      angle: 90,
      spacing: 5.2,
      edge: 1.8,
      halo: 1.5,
      paint(c) {
        const x = 470 + i * 52;
        const y = 620 - i * 42;
        box(c, x, y, W, H, across(c, x, x + 60, [0, 0.5], [1, 0.9]));
        box(c, x - 6, y, 64, 9, 0.02);
      },
    })),
    {
      flat: true,
      halo: 2,
      paint(c) {
        for (let i = 0; i < 9; i++) line(c, 482 + i * 52, 622 - i * 42, 482 + i * 52, 494 - i * 42, 4);
        stroke(c, "M462 510L920 140", 12);
        line(c, 470, 640, 470, 480, 15);
        ellipse(c, 470, 476, 15, 15, 1);
        person(c, 716, 452, 172, { skirt: true, lean: -0.06 });
        shape(c, "M744 372h34v44h-34z", 1);
        stroke(c, "M750 372q10-20 22 0", 4);
      },
    },
    {
      angle: 90,
      spacing: 5.4,
      edge: 3,
      halo: 3,
      paint: (c) => box(c, 118, 128, 268, 420, across(c, 118, 386, [0, 0.04], [0.6, 0.14], [1, 0.4])),
    },
    {
      flat: true,
      paint(c) {
        stroke(c, "M130 140h244v396H130z", 2.4);
        for (let row = 0; row < 7; row++) {
          for (let column = 0; column < 2; column++) {
            const x = 148 + column * 112;
            const y = 160 + row * 52;
            box(c, x, y, 100, 38, 1);
            box(c, x + 4, y + 4, 60, 30, 0);
            const width = 34 + ((row * 7 + column * 5) % 4) * 6;
            if ((row + column * 3) % 5 !== 4) {
              line(c, x + 10, y + 15, x + 10 + width, y + 15, 3);
              line(c, x + 10, y + 24, x + 4 + width * 0.7, y + 24, 3);
            }
            ellipse(c, x + 82, y + 19, 11, 11, 0);
            ellipse(c, x + 82, y + 19, 7, 7, 1);
          }
        }
      },
    },
    { flat: true, colour: "accent", paint: (c) => ellipse(c, 342, 335, 12, 12, 1) },
  ],
};

const bakery = {
  name: "bakery-night",
  focal: [0.47, 0.55],
  altText:
    "Engraving: a baker slides loaves into a glowing oven at night, shelves of bread behind her and a moon in the window.",
  suits: ["bakery", "food", "night work", "small business", "prices"],
  layers: () => [
    {
      spacing: 5.6,
      paint(c) {
        box(c, 0, 0, W, H, glow(c, 270, 380, 60, 640, [0, 0.06], [0.35, 0.5], [0.75, 0.85], [1, 0.96]));
      },
    },
    {
      angle: 90,
      spacing: 5.4,
      edge: 3,
      halo: 2,
      paint: (c) => box(c, 690, 60, 150, 170, 0.93),
    },
    {
      flat: true,
      paint: (c) => {
        ellipse(c, 780, 116, 30, 30, 0);
        ellipse(c, 768, 108, 26, 26, 1);
        for (const [x, y] of [
          [714, 90],
          [736, 150],
          [806, 190],
          [720, 204],
        ])
          ellipse(c, x, y, 2.6, 2.6, 0);
        box(c, 762, 60, 6, 170, 0);
        box(c, 690, 142, 150, 6, 0);
      },
    },
    {
      angle: 2,
      spacing: 5.4,
      edge: 2,
      halo: 2.5,
      paint(c) {
        for (let row = 0; row < 9; row++) {
          for (let i = 0; i < 6; i++) {
            const x = -20 + i * 92 + (row % 2) * 46;
            const y = 130 + row * 50;
            if (x > 470) continue;
            box(c, x, y, 88, 46, 0.36 + ((i * 5 + row * 3) % 4) * 0.09);
          }
        }
      },
    },
    {
      flat: true,
      paint: (c) => {
        for (let row = 0; row < 10; row++) box(c, 0, 126 + row * 50, 532, 4, 1);
        for (let row = 0; row < 9; row++)
          for (let i = 0; i < 6; i++) {
            const x = 68 + i * 92 + (row % 2) * 46;
            if (x < 520) box(c, x, 126 + row * 50, 4, 50, 1);
          }
        box(c, 0, 96, 552, 34, 1);
      },
    },
    { flat: true, halo: 3, paint: (c) => shape(c, "M120 470V372a150 140 0 0 1 300 0v98z", 1) },
    {
      flat: true,
      colour: "accent",
      paint: (c) => shape(c, "M140 462V376a130 122 0 0 1 260 0v86z", 1),
    },
    {
      around: [270, 480, 0.85],
      spacing: 6,
      halo: 0,
      paint: (c) =>
        shape(c, "M156 462V400a114 100 0 0 1 228 0v62z", glow(c, 270, 470, 20, 130, [0, 0], [0.6, 0.25], [1, 0.9])),
    },
    {
      flat: true,
      paint: (c) => {
        for (const [x, y] of [
          [200, 440],
          [262, 430],
          [332, 442],
        ]) {
          ellipse(c, x, y, 36, 21, 0);
          ellipse(c, x, y, 31, 17, 1);
          stroke(c, `M${x - 14} ${y + 4}l8-14M${x} ${y + 5}l8-14M${x + 13} ${y + 4}l6-11`, 3, 0);
        }
        box(c, 104, 464, 334, 16, 1);
      },
    },
    {
      angle: 90,
      spacing: 5.2,
      edge: 1.8,
      halo: 2,
      paint(c) {
        for (const y of [300, 392, 484]) {
          for (let i = 0; i < 4; i++)
            ellipse(c, 704 + i * 54, y - 16, 26, 21, across(c, 676 + i * 54, 730 + i * 54, [0, 0.1], [1, 0.75]));
        }
      },
    },
    {
      flat: true,
      halo: 1.5,
      paint: (c) => {
        for (const y of [306, 398, 490]) box(c, 660, y - 4, 240, 10, 1);
      },
    },
    {
      flat: true,
      halo: 2.5,
      paint: (c) => {
        polygon(
          c,
          [
            [300, 494],
            [642, 470],
            [642, 482],
            [300, 510],
          ],
          1,
        );
      },
    },
    {
      angle: -24,
      spacing: 5.2,
      edge: 2.2,
      halo: 3,
      paint(c) {
        shape(
          c,
          "M540 350q-30 8-42 44l-24 84 28 10 34-66 10 46-22 207h184l-26-214q-8-90-56-112z",
          across(c, 474, 690, [0, 0.06], [0.35, 0.22], [0.7, 0.6], [1, 0.94]),
        );
      },
    },
    {
      field: (x, y) => Math.hypot(x - 520, y - 300),
      spacing: 4.8,
      edge: 2,
      halo: 2.5,
      paint(c) {
        shape(
          c,
          "M544 300q-4 24 6 40l-2 18 52 6 8-40q16-40-14-56-40-12-50 32z",
          across(c, 536, 610, [0, 0.04], [0.5, 0.3], [1, 0.85]),
        );
      },
    },
    {
      flat: true,
      halo: 1.5,
      paint: (c) => {
        shape(c, "M540 290q-6-52 42-54 52 0 46 60-2 22-22 26-6-30-24-38-20 10-42 6z", 1);
        ellipse(c, 634, 300, 15, 17, 1);
      },
    },
    {
      flat: true,
      paint: (c) => {
        stroke(c, "M512 410l-24 66M548 470q60 20 130-4", 3.4);
      },
    },
    { flat: true, paint: (c) => box(c, 0, 640, W, 40, 1) },
  ],
};

export const cityPlates = [tram, bridge, clockTower, stairwell, bakery];
