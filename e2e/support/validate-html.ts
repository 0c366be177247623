import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // How React writes HTML: <br/>, srcSet, hidden="". The parser of a browser makes the same of it.
    "void-style": "off",
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "doctype-style": "off",
    // All of a page stands on one line.
    "no-trailing-whitespace": "off",
    // A headline is as long as the news needs; search engines cut it off themselves.
    "long-title": "off",
    // ARIA 1.2 lets lists have names.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
});

/** What html-validate finds in a page as it was served, a line for each finding. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ""})`),
  );
}
