import { defineNode } from "./define";

const caption = { isolating: true, defining: true } as const;

/**
 * A picture is its caption with the picture above it. `captioned` says that an empty caption is meant, and the library's
 * own is not to stand in its place.
 */
const pictureValues = { altText: null, captioned: false } as const;

export const pictureBlocks = [
  defineNode({
    name: "picture",
    content: "inline*",
    tags: ["figure", "figcaption"],
    className: "body-picture",
    values: { id: "", ...pictureValues, width: "column" },
    required: ["mediaId"],
    more: { group: "block", draggable: true, ...caption },
  }),
  // Two pictures are the least that hang together; what is stored of fewer is said in convert/from-editor.ts.
  defineNode({
    name: "gallery",
    content: "blockTitle galleryPicture*",
    tags: ["div"],
    className: "gallery",
    values: { id: "" },
    more: { group: "block", draggable: true, ...caption },
  }),
  defineNode({
    name: "galleryPicture",
    content: "inline*",
    tags: ["figure", "figcaption"],
    values: pictureValues,
    required: ["mediaId"],
    more: caption,
  }),
];
