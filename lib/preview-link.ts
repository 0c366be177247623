/** Days for which a preview link can be good at most. */
export const longestPreview = 30;

export const previewAddresses = {
  /** The working revision, the live one, or one by its number. */
  article: (articleId: string, revision: "working" | "live" | number = "working") =>
    `/admin/preview/${articleId}${revision === "working" ? "" : `?revision=${revision}`}`,
  link: (token: string) => `/admin/preview/link/${token}`,
} as const;
