/** The query as it was written, without the question mark; "" where there is none. */
export function rawQuery({ url = "" }: { url?: string | undefined }): string {
  const mark = url.indexOf("?");
  return mark < 0 ? "" : url.slice(mark + 1);
}
