const months = 6;

/**
 * A security.txt (RFC 9116), and when it has to be written anew: it must say when it ends, less than a year ahead, and
 * is the same for all of a month.
 */
export function securityText(
  { contact, origin, language }: { contact: string; origin: string; language: string },
  now: Date,
): { text: string; changesAt: Date } {
  const startOfMonth = (ahead: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${startOfMonth(months).toISOString()}`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${origin}/.well-known/security.txt`,
  ];
  return { text: `${lines.join("\n")}\n`, changesAt: startOfMonth(1) };
}
