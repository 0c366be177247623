// Cuts painted tones into swelling lines, like a wood engraving. Runs in the
// browser, which paints each layer on a canvas; the lines are then computed for
// every pixel, so slanted edges of an object stay clean whatever the direction
// of its lines.

const INKS = { paper: [240, 232, 216], ink: [27, 23, 18], accent: [178, 58, 34] };

// Few steps between paper and ink keep the files small; one in between is
// enough for a clean edge, since the picture is always scaled down.
const STEPS = 2;

function noiseField(width, height, cell, seed) {
  const columns = Math.ceil(width / cell) + 2;
  const rows = Math.ceil(height / cell) + 2;
  let state = seed;
  const grid = Float32Array.from({ length: columns * rows }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2147483648 - 1;
  });
  const ease = (t) => t * t * (3 - 2 * t);
  return (x, y) => {
    const gx = x / cell;
    const gy = y / cell;
    const column = gx | 0;
    const row = gy | 0;
    const fx = ease(gx - column);
    const fy = ease(gy - row);
    const at = row * columns + column;
    const top = grid[at] + (grid[at + 1] - grid[at]) * fx;
    const below = grid[at + columns] + (grid[at + columns + 1] - grid[at + columns]) * fx;
    return top + (below - top) * fy;
  };
}

// The field says on which line a point lies; its level sets are the lines.
function lineField(layer, scale) {
  if (layer.around) {
    const [cx, cy, squash = 1] = layer.around;
    return (x, y) => Math.hypot(x / scale - cx, (y / scale - cy) / squash);
  }
  if (layer.rays) {
    const [cx, cy, reach = 300] = layer.rays;
    return (x, y) => Math.atan2(y / scale - cy, x / scale - cx) * reach;
  }
  if (layer.field) return (x, y) => layer.field(x / scale, y / scale);
  const angle = ((layer.angle ?? 0) * Math.PI) / 180;
  const sin = Math.sin(angle) / scale;
  const cos = Math.cos(angle) / scale;
  const { amp = 0, length = 80, drift = 0.02 } = layer.wave ?? {};
  if (!amp) return (x, y) => y * cos - x * sin;
  const turn = (2 * Math.PI) / length;
  return (x, y) => {
    const along = x * cos + y * sin;
    const across = y * cos - x * sin;
    return (
      across +
      amp * (Math.sin(along * turn + across * drift) + 0.35 * Math.sin(along * turn * 2.7 + across * drift * 1.7))
    );
  };
}

function paintLayer(layer, width, height, scale) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.scale(scale, scale);
  layer.paint(context);
  return canvas;
}

function spread(canvas, radius) {
  const wide = new OffscreenCanvas(canvas.width, canvas.height);
  const context = wide.getContext("2d", { willReadFrequently: true });
  for (let i = 0; i < 20; i++) {
    const turn = (i / 20) * 2 * Math.PI;
    context.drawImage(canvas, Math.cos(turn) * radius, Math.sin(turn) * radius);
  }
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

// A blurred edge would print as grey: bring it back to a line.
const firm = (alpha) => Math.min(1, Math.max(0, (alpha / 255 - 0.3) / 0.4));

// How much of the pixel one line of the layer covers.
function cutter(layer, scale, noise, grain) {
  if (layer.flat) return (dark) => dark;
  const field = lineField(layer, scale);
  const spacing = layer.spacing ?? 5.5;
  const gamma = layer.gamma ?? 0.9;
  const wobble = spacing * (layer.wobble ?? 0.35);
  return (dark, x, y) => {
    // Thinner lines than this would break up into dots.
    if (dark < 0.055) return 0;
    const tone = dark < 0.9 ? dark + grain(x, y) * 0.05 * Math.min(1, dark * 3) : dark;
    if (tone > 0.95) return 1;
    const here = field(x, y);
    const slope = Math.hypot(field(x + 1, y) - here, field(x, y + 1) - here) || 1;
    const line = (here + noise(x, y) * wobble) / spacing;
    const off = Math.abs(line - Math.round(line)) * spacing;
    const half = (spacing * tone ** gamma) / 2;
    return Math.min(1, Math.max(0, (half - off) / slope + 0.5));
  };
}

// A line of paper, and one of ink, around an object: what keeps it clear of
// whatever is engraved behind it.
function outline(plate, layer, canvas, scale) {
  const edge = layer.edge ?? 0;
  const bands = [];
  if (layer.halo) bands.push([layer.halo + edge, 0]);
  if (edge) bands.push([edge, 1]);
  for (const [radius, value] of bands) {
    const around = spread(canvas, radius * scale);
    for (let i = 0; i < plate.ink.length; i++) {
      const cover = firm(around[i * 4 + 3]);
      plate.ink[i] += (value - plate.ink[i]) * cover;
      plate.accent[i] *= 1 - cover;
    }
  }
}

function print(plate, layer, canvas, cut) {
  const { width, height } = canvas;
  const pixels = canvas.getContext("2d").getImageData(0, 0, width, height).data;
  const isAccent = layer.colour === "accent";
  for (let i = 0; i < plate.ink.length; i++) {
    const alpha = pixels[i * 4 + 3];
    if (alpha < 70) continue;
    const cover = firm(alpha);
    const amount = cut(1 - pixels[i * 4] / 255, i % width, Math.floor(i / width));
    plate.ink[i] += ((isAccent ? 0 : amount) - plate.ink[i]) * cover;
    plate.accent[i] += ((isAccent ? amount : 0) - plate.accent[i]) * cover;
  }
}

function develop(plate, width, height) {
  const picture = new ImageData(width, height);
  const { paper, ink, accent } = INKS;
  const step = (value) => Math.round(Math.min(1, value) * STEPS) / STEPS;
  for (let i = 0; i < plate.ink.length; i++) {
    const dark = step(plate.ink[i]);
    const spot = Math.min(1 - dark, step(plate.accent[i]));
    for (let channel = 0; channel < 3; channel++) {
      picture.data[i * 4 + channel] = paper[channel] * (1 - dark - spot) + ink[channel] * dark + accent[channel] * spot;
    }
    picture.data[i * 4 + 3] = 255;
  }
  return picture;
}

// Layers are given from the back to the front. Each has a paint(context) in
// tones and either flat or the course of its lines: angle with wave, around
// [x, y, squash], rays [x, y, reach] or a field(x, y); further spacing, wobble,
// gamma, edge, halo and colour ("accent").
export function engrave(width, height, scale, layers) {
  const plate = { ink: new Float32Array(width * height), accent: new Float32Array(width * height) };
  const noise = noiseField(width, height, 46 * scale, 11);
  const grain = noiseField(width, height, 9 * scale, 5);
  for (const layer of layers) {
    const canvas = paintLayer(layer, width, height, scale);
    outline(plate, layer, canvas, scale);
    print(plate, layer, canvas, cutter(layer, scale, noise, grain));
  }
  return develop(plate, width, height);
}
