const rightToLeft = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"]);

/** "en", "az", "vi" and "sr-Latn", but not "sr" or "az-Arab". */
export function isInLatinScript(language: string): boolean {
  return scriptOf(language) === "Latn";
}

/** Which way a language is written: "ar", "he" and "ur" from the right, "az" from the left and "az-Arab" from the right. */
export function textDirection(language: string): "ltr" | "rtl" {
  const script = scriptOf(language);
  return script !== undefined && rightToLeft.has(script) ? "rtl" : "ltr";
}

function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}
