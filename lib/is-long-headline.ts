/** Beyond this many characters a headline is set a size down, so that it still leads and does not fill a phone. */
export const longestHeadline = 85;

export function isLongHeadline(headline: string): boolean {
  return headline.length > longestHeadline;
}
