/** A part of an address as it is read; one that is no good encoding stays as it was sent. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
