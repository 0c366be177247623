"use server";

import { z } from "zod";
import { optionalField } from "@/lib/form-fields";
import { refusalSentences } from "@/lib/refusals";
import { db } from "@/server/db";
import { type ImportRedirectsResult, importRedirects } from "@/server/redirects/import-redirects";
import { removeRedirect } from "@/server/redirects/remove-redirect";
import { saveRedirect } from "@/server/redirects/save-redirect";
import { getSite } from "@/server/site/get-site";
import { staffAction } from "../../staff-action";

export const addRedirect = staffAction(
  z.object({ from: z.string().max(4_000), to: z.string().max(4_000) }),
  async ({ input, actor, now }) => {
    const { origin } = await getSite(db);
    const saved = await saveRedirect({ ...input, origin, actor, now });
    if (!saved.ok) return saved;
    return { ok: true, said: `${saved.fromPath} ${saved.changed ? "leads on from now on." : "led there already."}` };
  },
);

export const takeRedirects = staffAction(
  z.object({ list: z.string().max(2_000_000), file: z.instanceof(File).optional() }),
  async ({ input: { list, file }, actor, now }) => {
    const { origin } = await getSite(db);
    const whole = file === undefined || file.size === 0 ? list : `${list}\n${await file.text()}`.trimStart();
    return told(await importRedirects({ list: whole, origin, actor, now }));
  },
);

export const takeRedirectAway = staffAction(
  z.object({
    fromPath: z.string(),
    articleId: optionalField(z.uuid()),
    toPath: optionalField(z.string()),
  }),
  ({ input: { fromPath, ...expected }, actor, now }) => removeRedirect({ fromPath, expected, actor, now }),
);

function told(result: ImportRedirectsResult) {
  if (!result.ok) return result;
  const { added, unchanged, refused } = result;
  const said = `${added} added, ${unchanged} there already, ${refused.length} not taken.`;
  const notes = refused.map(({ number, refusal }) => `Line ${number}: ${refusalSentences(refusal).join(" ")}`);
  return { ok: true as const, said, notes };
}
