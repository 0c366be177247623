import { z } from "zod";
import { slugFrom } from "@/lib/addresses";
import { db } from "@/server/db";
import { choiceKinds, findChoices } from "@/server/desk/find-choices";
import { saveTopic } from "@/server/topics/save-topic";
import { currentSession } from "../current-staff";
import { staffAnswer, staffRoute } from "../staff-route";

const askedSchema = z.object({ of: z.enum(choiceKinds), q: z.string().trim().max(100).default("") });

/** What can be chosen for an article, as somebody types: `?of=topics&q=har`. */
export async function GET(request: Request): Promise<Response> {
  if ((await currentSession()) === null) return staffAnswer({ ok: false, refusal: "signed-out" });
  const asked = askedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return staffAnswer({ ok: false, refusal: "invalid" });
  return staffAnswer({ ok: true, ...{ choices: await findChoices(db, asked.data) } });
}

/** Adds a topic on the way, under the address that its name gives. */
export const POST = staffRoute(z.object({ name: z.string().trim().min(1).max(100) }), ({ input, actor, now }) =>
  saveTopic({ existing: null, topic: { name: input.name, slug: slugFrom(input.name) }, actor, now }),
);
