/** Why a picture cannot be brought in, in a sentence for whoever brought it. */
export const pictureRefusals = {
  forbidden: "Your role does not let you add pictures. Ask an editor.",
  empty: "The file is empty. Choose another one.",
  "too-heavy": "The file is larger than 40 MB. Save the picture smaller and try again.",
  "too-large": "The picture has more than 50 million pixels. Save it smaller and try again.",
  "not-a-picture": "The file cannot be read as a JPEG, PNG or WebP picture. Save it as one of these and try again.",
  "bad-focal-point": "The focal point lies outside the picture. Set it again.",
} as const;

export type PictureRefusal = keyof typeof pictureRefusals;
