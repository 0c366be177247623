import { z } from "zod";
import { isStorable, unstorableText } from "@/lib/storable-text";

/** An e-mail address as accounts are found by it: trimmed, in lower case. */
export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "An e-mail address has at most 254 characters.")
  .pipe(z.email("Write the e-mail address in full, such as ruth@news.example."));

export const staffNameField = z
  .string()
  .trim()
  .min(1, "Write the name that colleagues know.")
  .max(200, "A name has at most 200 characters.")
  .refine(isStorable, unstorableText);

/** A password as somebody types it: judged by lib/password-rules.ts when it is a new one. */
export const passwordField = z.string().max(1_000, "A password has at most 128 characters.");

/** The key of a link: 256 bits in base64url. */
export const linkTokenField = z.string().max(100);

/** The code of an authenticator, or a recovery code: spaces and hyphens are people's own. */
export const codeField = z.string().trim().max(60, "A code has six digits; a recovery code has 24 letters and digits.");
