const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether this is written as ids of articles are: a UUID in lower case. The database would refuse a batch with others. */
export function isArticleId(text: string): boolean {
  return text.length === 36 && pattern.test(text);
}
