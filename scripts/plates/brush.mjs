// Painting with tones: 0 is paper, 1 is solid ink.

export const tone = (dark, alpha = 1) => {
  const value = Math.round(255 * (1 - dark));
  return `rgba(${value},${value},${value},${alpha})`;
};

function withStops(gradient, stops) {
  for (const [offset, dark, alpha = 1] of stops) gradient.addColorStop(offset, tone(dark, alpha));
  return gradient;
}

export const linear = (c, x0, y0, x1, y1, ...stops) => withStops(c.createLinearGradient(x0, y0, x1, y1), stops);
export const across = (c, x0, x1, ...stops) => linear(c, x0, 0, x1, 0, ...stops);
export const down = (c, y0, y1, ...stops) => linear(c, 0, y0, 0, y1, ...stops);
export const glow = (c, x, y, from, to, ...stops) => withStops(c.createRadialGradient(x, y, from, x, y, to), stops);

const asFill = (fill) => (typeof fill === "number" ? tone(fill) : fill);

export function polygon(c, points, fill) {
  c.beginPath();
  points.forEach(([x, y], i) => {
    if (i) c.lineTo(x, y);
    else c.moveTo(x, y);
  });
  c.closePath();
  c.fillStyle = asFill(fill);
  c.fill();
}

export function ellipse(c, x, y, rx, ry, fill, turn = 0) {
  c.beginPath();
  c.ellipse(x, y, rx, ry, turn, 0, 7);
  c.fillStyle = asFill(fill);
  c.fill();
}

export function ring(c, x, y, rx, ry, weight, dark = 1, from = 0, to = 2 * Math.PI) {
  c.beginPath();
  c.ellipse(x, y, rx, ry, 0, from, to);
  c.lineWidth = weight;
  c.strokeStyle = tone(dark);
  c.stroke();
}

export function shape(c, outline, fill) {
  c.fillStyle = asFill(fill);
  c.fill(new Path2D(outline));
}

export function stroke(c, outline, weight, dark = 1) {
  c.lineWidth = weight;
  c.lineCap = "round";
  c.lineJoin = "round";
  c.strokeStyle = tone(dark);
  c.stroke(new Path2D(outline));
}

export function box(c, x, y, w, h, fill) {
  c.fillStyle = asFill(fill);
  c.fillRect(x, y, w, h);
}

export function line(c, x0, y0, x1, y1, weight, dark = 1) {
  c.beginPath();
  c.moveTo(x0, y0);
  c.lineTo(x1, y1);
  c.lineWidth = weight;
  c.lineCap = "butt";
  c.strokeStyle = tone(dark);
  c.stroke();
}

export function soft(c, radius, paint) {
  // Canvas blur is measured in device pixels.
  c.filter = `blur(${radius * c.getTransform().a}px)`;
  paint();
  c.filter = "none";
}

// The same picture every time it is built.
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

export function clouds(c, width, height, count, dark, alpha, seed = 3) {
  const roll = dice(seed);
  soft(c, 12, () => {
    for (let i = 0; i < count; i++) {
      const x = roll() * width;
      const y = roll() * height;
      const w = 60 + roll() * 220;
      for (let k = 0; k < 6; k++) {
        ellipse(
          c,
          x + (roll() - 0.5) * w * 1.6,
          y + (roll() - 0.5) * 28,
          w * 0.35 * roll() + 20,
          10 + roll() * 18,
          tone(dark, alpha),
        );
      }
    }
  });
}

// A standing figure from behind or afar: feet at x, y.
export function person(
  c,
  x,
  y,
  height,
  { dark = 1, light = 0, lean = 0, legs = true, hat = false, skirt = false } = {},
) {
  const k = height / 100;
  c.save();
  c.translate(x, y);
  c.scale(k, k);
  c.transform(1, 0, lean, 1, 0, 0);
  const coat = skirt
    ? "M-12-78q12-8 24 0l9 34-6 2-3-10 7 44h-38l7-44-3 10-6-2z"
    : "M-13-78q13-8 26 0l7 36-6 2-4-16v22h-20v-22l-4 16-6-2z";
  if (legs) shape(c, "M-9-38h8l-1 38h-8zM1-38h8l2 38h-8z", dark);
  shape(c, coat, light ? across(c, -16, 18, [0, light], [0.5, dark * 0.8], [1, dark]) : dark);
  ellipse(c, 0, -90, 7, 9, dark);
  if (hat) shape(c, "M-9-92q-1-11 9-11t8 8l8 4q-6 2-25-1z", dark);
  c.restore();
}

// Head and shoulders seen from behind, as in an audience: the seat line at y.
export function spectator(c, x, y, size, dark = 1) {
  const k = size / 40;
  c.save();
  c.translate(x, y);
  c.scale(k, k);
  shape(c, "M-24 44q0-34 16-40q-4-6-4-16q0-16 12-16t12 16q0 10-4 16q16 6 16 40z", dark);
  c.restore();
}
