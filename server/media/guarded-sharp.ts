import sharp from "sharp";

// libvips reads dozens of formats, SVG and PDF among them. Only the three that we take may be touched by what comes
// from outside; AVIF and the rest stay blocked for the whole process.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadJpegFile",
    "VipsForeignLoadPngFile",
    "VipsForeignLoadWebpFile",
  ],
});
// Every picture is read once: keeping decoded ones only holds memory.
sharp.cache(false);

/** sharp, with every loader blocked but those of JPEG, PNG and WebP. */
export { sharp };

/** Width times height; a page of newspaper at 300 dots an inch has less. */
export const mostPixels = 50_000_000;
