const rightToLeft = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"]);

/** Which way a language is written: "ar", "he" and "ur" from the right, "az" from the left and "az-Arab" from the right. */
export function textDirection(language: string): "ltr" | "rtl" {
  const script = new Intl.Locale(language).maximize().script;
  return script !== undefined && rightToLeft.has(script) ? "rtl" : "ltr";
}
