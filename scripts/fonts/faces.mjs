// The reader's four faces and the newsroom's one: which variable source each is
// cut from, at what weight and optical size, and which fallback is its twin.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const newsreader = {
  latin: require.resolve("@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2"),
  "latin-ext": require.resolve("@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2"),
};
const newsreaderItalic = {
  latin: require.resolve("@fontsource-variable/newsreader/files/newsreader-latin-opsz-italic.woff2"),
  "latin-ext": require.resolve("@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-italic.woff2"),
};
const franklin = {
  latin: require.resolve("@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2"),
  "latin-ext": require.resolve("@fontsource-variable/libre-franklin/files/libre-franklin-latin-ext-wght-normal.woff2"),
};

export const faces = [
  {
    name: "text",
    family: "Broadsheet Text",
    style: "normal",
    sources: newsreader,
    axes: { opsz: 16, wght: 400 },
    features: ["kern", "liga"],
    twin: { family: "Text Twin", locals: ["Times New Roman", "Liberation Serif"], widths: "times" },
  },
  {
    name: "italic",
    family: "Broadsheet Text",
    style: "italic",
    sources: newsreaderItalic,
    axes: { opsz: 28, wght: 400 },
    features: ["kern", "liga"],
    twin: {
      family: "Text Twin",
      locals: ["Times New Roman Italic", "Liberation Serif Italic"],
      widths: "timesItalic",
    },
  },
  {
    name: "display",
    family: "Broadsheet Display",
    style: "normal",
    sources: newsreader,
    axes: { opsz: 72, wght: 520 },
    features: ["kern", "liga"],
    twin: { family: "Display Twin", locals: ["Times New Roman", "Liberation Serif"], widths: "times" },
  },
  {
    name: "sans",
    family: "Broadsheet Sans",
    style: "normal",
    sources: franklin,
    axes: { wght: 540 },
    features: ["kern"],
    twin: { family: "Sans Twin", locals: ["Arial", "Liberation Sans"], widths: "arial" },
  },
];

export const desk = {
  name: "desk",
  family: "Broadsheet Desk",
  style: "normal",
  weight: "400 700",
  sources: franklin,
  axes: { wght: { min: 400, max: 700 } },
};
