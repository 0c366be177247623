// Written by scripts/fonts/build-fonts.mjs; change that, not this.

/** The files of type that every page in a Latin script shows. */
export const readerFonts = [
  "/fonts/text.d55eb9.woff2",
  "/fonts/italic.004e26.woff2",
  "/fonts/display.4f6d44.woff2",
  "/fonts/sans.7158a7.woff2",
] as const;
