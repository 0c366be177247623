import {
  across,
  box,
  dice,
  down,
  ellipse,
  glow,
  line,
  person,
  polygon,
  ring,
  shape,
  soft,
  spectator,
  stroke,
  tone,
} from "./brush.mjs";

const W = 900;
const H = 675;

function audience(c, top, rows) {
  for (let row = 0; row < rows; row++) {
    const size = 34 + row * 12;
    const count = 15 - row * 2;
    for (let i = -1; i <= count; i++) {
      const x = ((i + 0.5 + (row % 2) * 0.5) * W) / count;
      const y = top + row * 44;
      c.save();
      c.lineJoin = "round";
      spectatorOutline(c, x, y, size);
      spectator(c, x, y, size);
      c.restore();
    }
  }
}

function spectatorOutline(c, x, y, size) {
  for (let i = 0; i < 8; i++) spectator(c, x + Math.cos(i * 0.785) * 2.6, y + Math.sin(i * 0.785) * 2.6, size, 0);
}

const ranks = [150, 118, 90, 64, 44, 64, 90, 118, 150];

const organ = {
  name: "guildhall-organ",
  focal: [0.5, 0.45],
  altText:
    "Engraving: rank upon rank of organ pipes rise above a listening audience, the organist in red at the console.",
  suits: ["music", "organ", "concert", "culture", "heritage"],
  layers: () => [
    { spacing: 5.8, paint: (c) => box(c, 0, 0, W, H, glow(c, 450, 220, 80, 660, [0, 0.5], [0.6, 0.82], [1, 0.98])) },
    {
      spacing: 4.8,
      edge: 1.6,
      halo: 1.8,
      paint(c) {
        const pipe = (x, w, top, foot) => {
          const metal = across(c, x, x + w, [0, 0.9], [0.2, 0.35], [0.36, 0.02], [0.54, 0.2], [0.85, 0.8], [1, 0.96]);
          shape(c, `M${x} ${top}h${w}v${foot - 50 - top}l${-w * 0.38} 50h${-w * 0.24}l${-w * 0.38}-50z`, metal);
        };
        for (const [i, top] of ranks.entries()) pipe(258 + i * 43, 38, top + 10, 432);
        for (let i = 0; i < 5; i++) {
          pipe(56 + i * 37, 33, 96 + i * 38, 432);
          pipe(811 - i * 37, 33, 96 + i * 38, 432);
        }
      },
    },
    {
      flat: true,
      paint(c) {
        const mouth = (x, w, top) => {
          shape(c, `M${x + w * 0.2} 380q${w * 0.3}-${w * 1.1} ${w * 0.6} 0z`, 1);
          box(c, x + w * 0.2, 381, w * 0.6, 5, 0);
          ellipse(c, x + w / 2, top, w / 2, 5.5, 1);
        };
        for (const [i, top] of ranks.entries()) mouth(258 + i * 43, 38, top + 10);
        for (let i = 0; i < 5; i++) {
          mouth(56 + i * 37, 33, 96 + i * 38);
          mouth(811 - i * 37, 33, 96 + i * 38);
        }
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 1.6,
      halo: 2,
      paint(c) {
        box(c, 36, 424, 828, 44, down(c, 424, 468, [0, 0.4], [1, 0.8]));
        for (const x of [242, 646]) box(c, x, 46, 12, 380, across(c, x, x + 12, [0, 0.3], [1, 0.9]));
        shape(c, "M222 62q226-104 456 0v-16q-230-108-456 0z", 0.9);
      },
    },
    {
      flat: true,
      paint: (c) => {
        for (let i = 0; i < 27; i++) box(c, 52 + i * 30, 438, 15, 5, 0);
        box(c, 392, 450, 116, 46, 1);
        box(c, 398, 456, 104, 8, 0);
        box(c, 398, 470, 104, 8, 0);
      },
    },
    {
      spacing: 5.8,
      paint: (c) => {
        box(c, 0, 470, 392, 220, down(c, 470, 675, [0, 0.45], [1, 0.95]));
        box(c, 508, 470, 400, 220, down(c, 470, 675, [0, 0.45], [1, 0.95]));
        box(c, 392, 496, 116, 190, down(c, 470, 675, [0, 0.3], [1, 0.95]));
      },
    },
    {
      flat: true,
      colour: "accent",
      halo: 2.5,
      paint: (c) => shape(c, "M428 520l-4-50 14-14h24l14 14-4 50zM450 424a14 16 0 1 1-.1 0z", 1),
    },
    { flat: true, paint: (c) => audience(c, 540, 4) },
  ],
};

const stadium = {
  name: "stadium-match",
  focal: [0.5, 0.6],
  altText: "Engraving: footballers in red and in black contest the ball under the floodlights of a full stadium.",
  suits: ["football", "sport", "stadium", "match", "league"],
  layers: () => [
    {
      spacing: 5.8,
      paint(c) {
        box(c, 0, 0, W, 380, down(c, 0, 340, [0, 0.92], [1, 0.55]));
        for (const x of [110, 790])
          box(c, 0, 0, W, 380, glow(c, x, 90, 10, 300, [0, 0, 1], [0.35, 0.2, 0.7], [1, 0.5, 0]));
      },
    },
    {
      flat: true,
      halo: 1,
      paint(c) {
        for (const x of [110, 790]) {
          line(c, x - 8, 120, x - 18, 360, 6);
          line(c, x + 8, 120, x + 18, 360, 6);
          for (let k = 0; k < 6; k++) line(c, x - 9 - k * 1.4, 130 + k * 38, x + 10 + k * 1.4, 168 + k * 38, 3);
          box(c, x - 66, 48, 132, 74, 1);
          for (let i = 0; i < 5; i++) for (let j = 0; j < 3; j++) ellipse(c, x - 50 + i * 25, 62 + j * 23, 8.5, 8.5, 0);
        }
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 1.6,
      halo: 2,
      paint: (c) => shape(c, "M-20 236Q450 126 920 236v40Q450 170-20 276z", down(c, 170, 276, [0, 0.55], [1, 0.95])),
    },
    {
      spacing: 5.2,
      wave: { amp: 1, length: 40, drift: 0.4 },
      paint: (c) =>
        shape(c, "M-20 276Q450 170 920 276V446Q450 336-20 446z", down(c, 220, 446, [0, 0.75], [0.5, 0.5], [1, 0.3])),
    },
    {
      flat: true,
      paint(c) {
        const roll = dice(90);
        for (let row = 0; row < 8; row++) {
          for (let i = 0; i < 64; i++) {
            const x = i * 14.4 + (row % 2) * 7 + roll() * 4;
            const y = 224 + row * 19 + ((x - 450) / 450) ** 2 * 53 + row * 1.4;
            if (roll() > 0.9) continue;
            ellipse(c, x, y, 5, 6, 0);
            ellipse(c, x, y, 3.6, 4.4, 1);
            shape(c, `M${x - 6} ${y + 13}q0-8 6-8t6 8z`, 1);
          }
        }
        stroke(c, "M-20 446Q450 336 920 446", 9);
      },
    },
    {
      spacing: 6,
      paint(c) {
        shape(c, "M-20 450Q450 340 920 450V690H-20z", 0.14);
        for (let i = 0; i < 9; i += 2)
          polygon(
            c,
            [
              [450 + (i - 4.5) * 76, 380],
              [450 + (i - 3.5) * 76, 380],
              [450 + (i - 3.5) * 250, 690],
              [450 + (i - 4.5) * 250, 690],
            ],
            tone(0.42),
          );
        stroke(c, "M-20 453Q450 343 920 453", 7, 0);
        ring(c, 450, 540, 190, 62, 5, 0);
        line(c, -40, 540, 940, 540, 5, 0);
      },
    },
    ...[
      [210, 590, 2.5, 1, 0],
      [352, 566, 2.3, 1, 1],
      [490, 610, 2.8, 0, 0],
      [560, 520, 1.9, 0, 1],
      [396, 468, 1.5, 1, 0],
      [696, 588, 2.5, 0, 1],
      [760, 500, 1.7, 1, 0],
    ].flatMap(([x, y, k, red, mirrored]) => {
      const place = (paint) => (c) => {
        c.save();
        c.translate(x, y);
        c.scale(mirrored ? -k : k, k);
        paint(c);
        c.restore();
      };
      return [
        {
          flat: true,
          halo: 2.4,
          paint: place((c) => {
            ellipse(c, 1, -48, 5.4, 6.4, 1);
            shape(c, "M-7-16H6l11 16-4 4 6 12-6 2-12-14L2-6-8 4l-12 14-5-4 12-16z", 1);
          }),
        },
        {
          flat: true,
          halo: 2.4,
          colour: red ? "accent" : "ink",
          paint: place((c) => shape(c, "M-7-40q7-3 13 0l12 16-4 4-9-9 1 14H-8l0-13-9 8-4-4z", 1)),
        },
      ];
    }),
    {
      flat: true,
      halo: 2.4,
      paint: (c) => {
        ellipse(c, 420, 640, 11, 11, 1);
        ellipse(c, 417, 637, 5, 5, 0);
      },
    },
  ],
};

// The shelves run round the room: they sag towards the eye in the middle.
const shelfHeight = (tier, x) => 272 + tier * 54 + (1 - ((x - 450) / 460) ** 2) * (80 - tier * 18);

function books(c, tier, roll) {
  for (let x = 0; x < W; ) {
    const w = 6 + roll() * 9;
    const h = 28 + roll() * 13;
    const foot = shelfHeight(tier, x);
    if (roll() > 0.42) {
      box(c, x, foot - h, w, h, 0);
      if (roll() > 0.35) box(c, x + 2, foot - h + 3, w - 4, h - 6, 1);
      else line(c, x, foot - h * 0.7, x + w, foot - h * 0.7, 3);
    }
    x += w + 1;
  }
}

function shelf(c, tier) {
  let path = "";
  for (let x = -10; x <= 910; x += 20) path += `${path ? "L" : "M"}${x} ${shelfHeight(tier, x) + 3}`;
  stroke(c, path, 7);
  stroke(c, path, 2, 0);
}

const readingRoom = {
  name: "reading-room",
  focal: [0.5, 0.6],
  altText:
    "Engraving: readers sit at lamps under the glass dome of a library reading room walled with books; one book is red.",
  suits: ["library", "books", "education", "archive", "culture"],
  layers: () => [
    {
      rays: [450, 120, 300],
      spacing: 7,
      wobble: 0.1,
      paint: (c) => shape(c, "M0 0h900v290H0z", glow(c, 450, 100, 60, 520, [0, 0.02], [0.4, 0.2], [1, 0.62])),
    },
    {
      flat: true,
      paint: (c) => {
        for (const k of [0.22, 0.5, 0.8, 1.1]) ring(c, 450, 96, 430 * k, 150 * k, 6);
        for (let i = 0; i < 20; i++) {
          const turn = (i / 20) * 6.283;
          line(
            c,
            450 + Math.cos(turn) * 94,
            96 + Math.sin(turn) * 33,
            450 + Math.cos(turn) * 520,
            96 + Math.sin(turn) * 182,
            4,
          );
        }
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 1.8,
      paint(c) {
        shape(c, "M-10 200Q450 380 910 200V470H-10z", across(c, 0, 900, [0, 0.9], [0.5, 0.5], [1, 0.9]));
      },
    },
    {
      flat: true,
      paint(c) {
        const roll = dice(17);
        for (let tier = 0; tier < 4; tier++) {
          books(c, tier, roll);
          shelf(c, tier);
        }
        for (let i = 0; i < 8; i++) box(c, 4 + i * 126, 200, 12, 280, 1);
      },
    },
    { flat: true, colour: "accent", halo: 1.5, paint: (c) => box(c, 604, 346, 13, 42, 1) },
    { spacing: 6, paint: (c) => box(c, 0, 474, W, 220, down(c, 474, 675, [0, 0.5], [1, 0.3])) },
    {
      flat: true,
      halo: 2.2,
      paint: (c) => {
        for (const x of [150, 300, 450, 600, 750]) spectator(c, x, 470, 54);
      },
    },
    {
      spacing: 5,
      edge: 2,
      halo: 2,
      paint: (c) =>
        polygon(
          c,
          [
            [60, 520],
            [840, 520],
            [900, 572],
            [0, 572],
          ],
          glow(c, 450, 540, 60, 460, [0, 0.05], [1, 0.4]),
        ),
    },
    {
      flat: true,
      halo: 1.8,
      paint(c) {
        for (const x of [112, 274, 450, 626, 788]) {
          box(c, x - 3, 486, 6, 60, 1);
          shape(c, `M${x - 34} 490q6-28 34-28t34 28z`, 1);
          ellipse(c, x, 548, 17, 5, 1);
        }
        for (const x of [190, 360, 540, 706]) {
          polygon(
            c,
            [
              [x - 34, 542],
              [x, 548],
              [x + 34, 542],
              [x + 40, 560],
              [x, 566],
              [x - 40, 560],
            ],
            1,
          );
          polygon(
            c,
            [
              [x - 30, 545],
              [x - 2, 550],
              [x - 2, 562],
              [x - 35, 557],
            ],
            0,
          );
          polygon(
            c,
            [
              [x + 30, 545],
              [x + 2, 550],
              [x + 2, 562],
              [x + 35, 557],
            ],
            0,
          );
        }
        box(c, 0, 572, W, 9, 1);
      },
    },
    { angle: 90, spacing: 5.2, paint: (c) => box(c, 0, 582, W, 100, down(c, 582, 675, [0, 0.9], [1, 0.7])) },
    {
      flat: true,
      halo: 2.6,
      paint: (c) => {
        for (const x of [230, 450, 680]) spectator(c, x, 600, 92);
        for (const x of [230, 450, 680]) {
          box(c, x - 56, 640, 112, 12, 0);
          box(c, x - 52, 643, 104, 40, 1);
        }
      },
    },
  ],
};

const theatre = {
  name: "theatre-stage",
  focal: [0.5, 0.48],
  altText:
    "Engraving: one actor stands in a spotlight on a wide stage between red curtains, before rows of dark heads.",
  suits: ["theatre", "stage", "culture", "drama", "review"],
  layers: () => [
    {
      spacing: 6,
      paint(c) {
        box(c, 0, 0, W, H, 0.9);
        soft(c, 5, () =>
          polygon(
            c,
            [
              [420, -10],
              [480, -10],
              [600, 480],
              [300, 480],
            ],
            tone(0.22),
          ),
        );
      },
    },
    {
      flat: true,
      paint: (c) => {
        for (const [x, y, w, h] of [
          [250, 210, 70, 250],
          [322, 260, 54, 200],
          [560, 190, 60, 270],
          [622, 250, 60, 210],
        ]) {
          box(c, x, y, w, h, 1);
          for (let i = 0; i < 3; i++)
            for (let j = 0; j < 5; j++) if ((i * 7 + j * 3 + x) % 4) box(c, x + 10 + i * 18, y + 16 + j * 36, 9, 17, 0);
        }
      },
    },
    {
      spacing: 5.6,
      edge: 2,
      paint: (c) => {
        polygon(
          c,
          [
            [140, 440],
            [760, 440],
            [860, 520],
            [40, 520],
          ],
          0.5,
        );
        ellipse(c, 450, 478, 160, 28, 0.03);
        soft(c, 3, () => ellipse(c, 480, 484, 60, 8, tone(0.9, 0.9)));
      },
    },
    {
      flat: true,
      halo: 3,
      paint: (c) => {
        person(c, 450, 484, 240, { skirt: true });
        stroke(c, "M470 304L548 252M432 304L384 350", 15);
        ellipse(c, 553, 248, 9, 9, 1);
      },
    },
    {
      angle: 90,
      spacing: 7.5,
      colour: "accent",
      edge: 2,
      halo: 2.5,
      wobble: 0.2,
      paint(c) {
        shape(
          c,
          "M60 30H330Q300 330 170 400q40 60 30 130H60z",
          across(c, 60, 330, [0, 0.95], [0.15, 0.6], [0.3, 0.95], [0.45, 0.55], [0.6, 0.95], [0.75, 0.5], [1, 0.9]),
        );
        shape(
          c,
          "M840 30H570Q600 330 730 400q-40 60-30 130h140z",
          across(c, 570, 840, [0, 0.9], [0.25, 0.5], [0.4, 0.95], [0.55, 0.55], [0.7, 0.95], [0.85, 0.6], [1, 0.95]),
        );
      },
    },
    {
      angle: 90,
      spacing: 5,
      edge: 2,
      halo: 2,
      paint(c) {
        box(c, 0, 0, 74, 560, across(c, 0, 74, [0, 0.3], [0.5, 0.1], [1, 0.8]));
        box(c, 826, 0, 74, 560, across(c, 826, 900, [0, 0.2], [0.5, 0.5], [1, 0.95]));
        shape(
          c,
          "M0 0h900v40q-56 70-112 0-56 70-112 0-57 70-113 0-56 70-113 0-56 70-112 0-57 70-113 0-56 70-112 0-56 70-113 0z",
          down(c, 0, 80, [0, 0.9], [1, 0.3]),
        );
      },
    },
    {
      flat: true,
      halo: 1.5,
      paint: (c) => {
        box(c, 40, 516, 820, 16, 1);
        for (let i = 0; i < 11; i++) shape(c, `M${92 + i * 70} 530a16 16 0 0 1 32 0z`, 0);
        for (let i = 0; i < 11; i++) stroke(c, `M${92 + i * 70} 530a16 16 0 0 1 32 0`, 3);
      },
    },
    { spacing: 5.6, paint: (c) => box(c, 0, 534, W, 150, 0.8) },
    { flat: true, paint: (c) => audience(c, 560, 3) },
  ],
};

export const culturePlates = [organ, stadium, readingRoom, theatre];
