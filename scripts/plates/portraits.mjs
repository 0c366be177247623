// Heads of nobody in particular, for bylines. Lit from the left, like a plate
// cut for a newspaper: tone first, then a few drawn lines for the features.
import { across, box, dice, ellipse, linear, polygon, ring, shape, soft, stroke, tone } from "./brush.mjs";

const SIZE = 400;
const FACE = "M130 176Q126 98 200 94Q274 98 270 176Q270 224 248 258Q226 292 200 293Q174 292 152 258Q130 224 130 176z";

function background(dark, angle) {
  return {
    // At 45° and 13 pixels of the master along a row the lines repeat, and the
    // file is a fifth smaller.
    angle,
    spacing: 6.5 * Math.SQRT2,
    wobble: 0,
    paint: (c) => box(c, 0, 0, SIZE, SIZE, linear(c, 0, 40, SIZE, 300, [0, dark * 0.25], [0.5, dark * 0.6], [1, dark])),
  };
}

function neck(skin) {
  return {
    spacing: 5.2,
    edge: 1.6,
    paint: (c) =>
      shape(
        c,
        "M160 240h80v66q10 24 44 32l-84 50-84-50q34-8 44-32z",
        across(c, 150, 250, [0, skin + 0.2], [0.4, skin + 0.3], [1, 0.9]),
      ),
  };
}

function clothes(dark, angle = 45) {
  return {
    angle,
    spacing: 5 * Math.SQRT2,
    wobble: 0,
    edge: 2,
    halo: 2.5,
    paint: (c) =>
      shape(
        c,
        "M20 420q6-76 66-94l62-24 52 50 52-50 62 24q60 18 66 94z",
        across(c, 40, 360, [0, dark * 0.55], [0.5, dark * 0.8], [1, Math.min(0.97, dark)]),
      ),
  };
}

const collar = {
  flat: true,
  halo: 1.4,
  paint: (c) => {
    polygon(
      c,
      [
        [148, 300],
        [200, 352],
        [172, 384],
        [130, 318],
      ],
      0,
    );
    polygon(
      c,
      [
        [252, 300],
        [200, 352],
        [228, 384],
        [270, 318],
      ],
      0,
    );
    stroke(c, "M148 300L200 352L172 384L130 318zM252 300L200 352L228 384L270 318z", 2.6);
  },
};
const tie = {
  flat: true,
  colour: "accent",
  halo: 1.4,
  paint: (c) =>
    polygon(
      c,
      [
        [186, 350],
        [214, 350],
        [220, 410],
        [180, 410],
      ],
      1,
    ),
};
const lapels = {
  flat: true,
  paint: (c) => stroke(c, "M118 318L176 410M282 318L224 410M118 318l-18 34 30 8M282 318l18 34-30 8", 3, 0),
};
const neckline = (colour) => ({
  flat: true,
  colour,
  halo: 1.4,
  paint: (c) => shape(c, "M146 298q54 62 108 0l14 10q-68 84-136 0z", 1),
});
const scarf = {
  angle: 20,
  spacing: 6.6,
  colour: "accent",
  edge: 2,
  halo: 2.5,
  paint: (c) =>
    shape(
      c,
      "M136 288q64 44 128 0l26 20q8 26-30 36l-22 8 20 68h-56l-10-60q-60-6-84-44z",
      across(c, 120, 290, [0, 0.6], [0.5, 0.8], [1, 0.98]),
    ),
};

function face({ skin = 0.06, turn = 0, age = 0, beard = 0 }) {
  return {
    field: (x, y) => Math.hypot((x - 120) * 0.55, y - 430) + 5 * Math.sin((x - 120) / 42),
    spacing: 5.8,
    edge: 2,
    halo: 2.5,
    wobble: 0.2,
    paint(c) {
      ellipse(c, 130, 194, 13, 24, skin + 0.16);
      ellipse(c, 270, 194, 13, 24, 0.7);
      c.save();
      shape(c, FACE, skin);
      c.clip(new Path2D(FACE));
      soft(c, 9, () => {
        shape(c, "M250 80q40 90 10 150t-50 80h90V80z", tone(0.9, 0.85));
        ellipse(c, 170 + turn, 182, 25, 13, tone(skin + 0.5, 0.8));
        ellipse(c, 232 + turn, 182, 25, 14, tone(skin + 0.62, 0.9));
        ellipse(c, 150, 250, 22, 30, tone(skin + 0.22, 0.7));
        ellipse(c, 205 + turn, 298, 54, 16, tone(0.8, 0.8));
      });
      soft(c, 4, () => {
        polygon(
          c,
          [
            [203 + turn, 176],
            [216 + turn, 226],
            [226 + turn, 228],
            [212 + turn, 172],
          ],
          tone(skin + 0.6, 0.9),
        );
        ellipse(c, 202 + turn, 234, 17, 5, tone(skin + 0.55, 0.9));
        ellipse(c, 202 + turn, 268, 20, 5, tone(skin + 0.5, 0.8));
        if (age) {
          ellipse(c, 168 + turn, 200, 18, 5, tone(skin + 0.35, 0.8));
          ellipse(c, 234 + turn, 200, 18, 5, tone(skin + 0.55, 0.8));
        }
        if (beard) shape(c, "M128 200q16 40 40 36 34-12 66 0 24 4 40-36l-4 60-70 50-70-50z", tone(beard, 0.95));
      });
      soft(c, 5, () => {
        ellipse(c, 192 + turn, 206, 5, 26, tone(Math.max(0, skin - 0.1), 0.8));
        ellipse(c, 166 + turn, 214, 15, 10, tone(Math.max(0, skin - 0.08), 0.8));
        ellipse(c, 178, 128, 34, 20, tone(Math.max(0, skin - 0.1), 0.8));
      });
      c.restore();
    },
  };
}

function features({ turn = 0, age = 0, brow = 5, smile = 4, lips = 5 }) {
  return {
    flat: true,
    paint(c) {
      const t = turn;
      stroke(c, `M${148 + t} 164q18-12 40-3M${214 + t} 161q22-9 40 3`, brow);
      for (const x of [170 + t, 232 + t]) {
        shape(c, `M${x - 17} 186q16-15 34 0q-17 11-34 0z`, 0);
        ellipse(c, x + 1, 184, 7, 7, 1);
        ellipse(c, x - 1.4, 181.6, 2.1, 2.1, 0);
        stroke(c, `M${x - 18} 187q17-17 36-1`, 3.4);
        stroke(c, `M${x - 11} 191q12 5 22-1`, 1.6);
      }
      stroke(c, `M${207 + t} 176q6 28 13 44q2 10-8 13M${186 + t} 230q-6-2-3-10M${192 + t} 236q8 4 16-1`, 2.6);
      stroke(c, `M${174 + t} 255q${28} ${smile * 2} ${56}-1`, 3);
      shape(c, `M${178 + t} 256q14-${lips} 24-2q10-${lips - 2} 24 1q-24 6-48 1z`, 1);
      stroke(c, `M${190 + t} ${266 + lips * 0.4}q12 4 24-1`, 2);
      if (age > 0) stroke(c, `M${174 + t} 226q-12 12-12 26M${236 + t} 226q12 12 12 26`, 2.2);
      if (age > 1)
        stroke(
          c,
          `M160 128q36-8 78 0M158 140q40-7 84 1M${146 + t} 200q12 8 26 5M${240 + t} 205q12 2 18-6M${140 + t} 186l-8-4M${140 + t} 190l-8 2`,
          1.9,
        );
    },
  };
}

function hair(outline, dark, { field, angle, light = 0.55, edge = 2 } = {}) {
  return {
    field,
    angle,
    spacing: 5.3,
    edge,
    halo: 2,
    wobble: 0.5,
    paint: (c) =>
      shape(
        c,
        outline,
        linear(c, 110, 70, 300, 240, [0, dark * light], [0.35, dark * 0.8], [1, Math.min(0.97, dark + 0.08)]),
      ),
  };
}

const combed = (x, y) => Math.hypot(x - 200, (y - 230) * 0.9);
const falling = (x, y) => x + 14 * Math.sin(y / 40);

function curls(outline, dark, seed) {
  return {
    flat: true,
    halo: 2,
    paint(c) {
      shape(c, outline, dark > 0.5 ? 1 : 0);
      stroke(c, outline, 3);
      c.save();
      c.clip(new Path2D(outline));
      const roll = dice(seed);
      for (let i = 0; i < 300; i++) {
        const x = 80 + roll() * 240;
        const y = 40 + roll() * 230;
        const size = 4 + roll() * 5;
        const from = roll() * 6;
        if (dark > 0.5 && roll() < (x - 90) / 260) continue;
        ring(c, x, y, size, size, 2.2, dark > 0.5 ? 0 : 1, from, from + 4.2);
      }
      c.restore();
    },
  };
}

const glasses = (turn, colour = "ink") => ({
  flat: true,
  colour,
  halo: colour === "accent" ? 1 : 0,
  paint(c) {
    for (const x of [169, 233]) ring(c, x + turn, 186, 27, 24, 5);
    stroke(c, `M${196 + turn} 183q5-6 10 0M${142 + turn} 182L126 176M${260 + turn} 182L274 176`, 5);
  },
});

const heads = {
  a: {
    altText: "Engraving: portrait of an older woman with a short grey bob and a red scarf.",
    suits: ["woman", "older", "editor", "columnist"],
    layers: () => [
      background(0.7, -45),
      hair("M116 262q-34-90-6-142 30-66 96-62 80 0 92 76 8 60-16 130l-34 4q20-70 6-120l-110-4q-10 60 6 120z", 0.5, {
        field: falling,
      }),
      neck(0.06),
      clothes(0.95),
      face({ skin: 0.05, turn: -4, age: 2 }),
      features({ turn: -4, age: 2, brow: 4 }),
      hair("M120 210q-20-80 16-122 40-42 100-20 50 22 46 140l-14 2q2-56-26-92-50 30-104 16-16 30-12 76z", 0.34, {
        field: combed,
        light: 0.3,
      }),
      scarf,
    ],
  },
  b: {
    altText: "Engraving: portrait of a bald man with a full beard, round glasses and a red tie.",
    suits: ["man", "middle-aged", "reporter", "economics"],
    layers: () => [
      background(0.66, 45),
      neck(0.1),
      clothes(0.96),
      collar,
      tie,
      lapels,
      face({ skin: 0.07, turn: 5, age: 1, beard: 0.5 }),
      hair(
        "M128 206q14 34 36 30 20-16 42-8 18-8 32 8 24 4 36-30l-2 54q-16 62-72 64-58-2-72-64zM176 254q26-14 58 0-8 14-30 14-20 0-28-14z",
        0.86,
        { field: falling },
      ),
      features({ turn: 5, age: 1, brow: 7 }),
      glasses(5),
    ],
  },
  c: {
    altText: "Engraving: portrait of a young woman with dark skin and long braided hair, wearing a red collar.",
    suits: ["woman", "young", "reporter", "culture"],
    layers: () => [
      background(0.5, -45),
      hair("M112 330q-30-110-8-190 24-90 98-88 80 4 96 92 14 90-10 190l-46 4V160H150v174z", 0.95, {
        field: (x, y) => x * 1.2 + 5 * Math.sin(y / 6),
        light: 0.75,
      }),
      neck(0.4),
      clothes(0.5),
      face({ skin: 0.32, turn: 3 }),
      features({ turn: 3, lips: 8, smile: 5 }),
      hair(
        "M122 200q-16-100 56-120l24-6 26 6q68 18 50 120l-12-6q-2-58-40-92-18-14-26-14-12 2-34 20-32 30-32 86z",
        0.95,
        { field: (x, y) => Math.hypot(x - 200, y - 60) * 1.1, light: 0.8 },
      ),
      neckline("accent"),
    ],
  },
  d: {
    altText: "Engraving: portrait of an old man with white hair, a moustache and a red bow tie.",
    suits: ["man", "older", "judge", "history", "letters"],
    layers: () => [
      background(0.85, -45),
      neck(0.1),
      clothes(0.94),
      collar,
      lapels,
      face({ skin: 0.05, turn: -6, age: 2 }),
      features({ turn: -6, age: 2, brow: 7 }),
      hair(
        "M120 200q-22-60 4-96 26-44 90-42 56 4 70 52 10 40-6 86l-12-4q4-44-14-72-30-20-60-16-36 0-48 22-10 30-10 68z",
        0.14,
        { field: combed, light: 0.4 },
      ),
      hair("M196 236q-36-2-52 24 24 6 50-8 28 16 56 6-14-24-54-22z", 0.16, { angle: 60, light: 0.6 }),
      {
        flat: true,
        colour: "accent",
        halo: 2,
        paint: (c) => {
          shape(c, "M200 352l-46-22q-10 22 0 44zM200 352l46-22q10 22 0 44z", 1);
          ellipse(c, 200, 352, 13, 13, 0);
          ellipse(c, 200, 352, 10, 11, 1);
        },
      },
    ],
  },
  e: {
    altText: "Engraving: portrait of a woman in a patterned headscarf with a red border.",
    suits: ["woman", "headscarf", "reporter", "city"],
    layers: () => [
      background(0.62, 45),
      clothes(0.9),
      {
        field: (x, y) => Math.hypot(x - 205, y - 190),
        spacing: 7,
        wobble: 0.1,
        edge: 2,
        halo: 2.5,
        paint: (c) =>
          shape(
            c,
            "M98 230q-14-130 62-168 90-30 136 46 26 70 4 170 10 50 34 84-70 50-134 48-90 4-148-44 50-46 46-136z",
            linear(c, 90, 70, 330, 330, [0, 0.14], [0.5, 0.42], [1, 0.9]),
          ),
      },
      face({ skin: 0.14, turn: 2 }),
      features({ turn: 2, lips: 7 }),
      {
        flat: true,
        colour: "accent",
        halo: 2,
        paint: (c) =>
          shape(
            c,
            "M128 176Q120 90 200 84q82 4 74 92 2 56-26 92-24 34-48 32-26 2-50-34-22-34-22-90zm14 2q0 52 20 80 20 28 38 28 20 0 38-28 20-32 20-78 0-70-58-76-58 2-58 74z",
            1,
          ),
      },
      {
        flat: true,
        paint: (c) => {
          stroke(c, "M150 290q40 46 110 40M132 300q30 70 120 80M258 284q6 30 40 60", 3);
          stroke(c, "M112 120q-14 60-10 120M294 130q16 60 4 130", 3, 0);
        },
      },
    ],
  },
  f: {
    altText: "Engraving: portrait of a man with curly dark hair, a short beard and a red pullover.",
    suits: ["man", "young", "reporter", "science", "sport"],
    layers: () => [
      background(0.55, -45),
      neck(0.26),
      { ...clothes(0.9, 90), colour: "accent", spacing: 6 },
      face({ skin: 0.24, turn: -3, beard: 0.72 }),
      features({ turn: -3, brow: 7 }),
      curls(
        "M118 196q-30-22-16-54-12-40 24-56 10-36 50-32 30-24 60 0 40 0 46 36 30 20 16 54 10 34-18 52l-8-6q0-34-18-52-20 10-42-2-30 14-62 0-24 16-26 58z",
        1,
        23,
      ),
      { flat: true, paint: (c) => stroke(c, "M150 300q50 52 100 0", 8) },
    ],
  },
  g: {
    altText: "Engraving: portrait of a woman with her hair in a bun and red-framed glasses.",
    suits: ["woman", "middle-aged", "politics", "council"],
    layers: () => [
      background(0.72, 45),
      hair("M168 78q-14-50 34-54 48 4 36 54z", 0.9, { field: (x, y) => Math.hypot(x - 202, y - 56) }),
      neck(0.08),
      clothes(0.92),
      collar,
      face({ skin: 0.06, turn: 4, age: 1 }),
      features({ turn: 4, age: 1, lips: 7 }),
      hair("M122 190q-20-110 60-122 92-12 100 76 2 24-4 46l-12-2q0-50-30-82-34-2-52-16-20 34-44 44-8 24-6 56z", 0.92, {
        field: combed,
      }),
      glasses(4, "accent"),
    ],
  },
  h: {
    altText: "Engraving: portrait of a young man with light tousled hair and a red scarf.",
    suits: ["man", "young", "reporter", "weekend", "music"],
    layers: () => [
      background(0.6, -45),
      neck(0.05),
      clothes(0.9),
      face({ skin: 0.04, turn: 6 }),
      features({ turn: 6, brow: 5, smile: 5 }),
      hair(
        "M120 190q-28-70 10-104 10-34 62-28 40-20 72 14 34 26 20 80 0 20-8 40l-10-2q0-36-12-54-20 18-44 6-12 16-40 10-16 16-30 8-10 12-10 32z",
        0.4,
        { field: (x, y) => x * 0.8 + y * 0.5 + 10 * Math.sin(x / 26), light: 0.25 },
      ),
      scarf,
    ],
  },
  i: {
    altText: "Engraving: portrait of an older woman with dark skin, short grey curls and a red bead necklace.",
    suits: ["woman", "older", "columnist", "health", "education"],
    layers: () => [
      background(0.34, 45),
      neck(0.42),
      clothes(0.94, 70),
      face({ skin: 0.35, turn: -5, age: 1 }),
      features({ turn: -5, age: 1, lips: 8 }),
      curls(
        "M122 186q-24-10-16-44-4-40 34-56 20-34 62-28 44-8 64 28 36 16 28 56 8 34-16 46l-8-6q2-26-14-46-30-22-60-18-36-2-54 20-14 20-14 46z",
        0.2,
        61,
      ),
      {
        flat: true,
        colour: "accent",
        halo: 1.4,
        paint: (c) => {
          for (let i = 0; i < 9; i++) {
            const t = (i / 8) * Math.PI;
            ellipse(c, 200 - Math.cos(t) * 58, 306 + Math.sin(t) * 50, 9, 9, 1);
          }
        },
      },
    ],
  },
};

export const portraits = Object.entries(heads).map(([letter, head]) => ({
  name: `portrait-${letter}`,
  width: 800,
  height: 800,
  focal: [0.5, 0.45],
  ...head,
}));
