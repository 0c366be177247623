import { getCardOptionAt, listCardOptions } from "@/server/articles/list-card-options";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import { currentSession } from "../current-staff";
import { staffAnswer } from "../staff-route";

/** Articles that can be set into another: by words of their headline (`q`), or the one at an `address` of this site. */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession();
  if (session === null) return staffAnswer({ ok: false, refusal: "signed-out" });
  const { searchParams } = new URL(request.url);
  const address = searchParams.get("address");
  if (address === null) {
    const words = (searchParams.get("q") ?? "").slice(0, 200);
    return staffAnswer({ ok: true, ...{ cards: await listCardOptions(db, { words, actor: session.actor }) } });
  }
  const { origin } = await getSite(db);
  const asked = URL.canParse(address, origin) ? new URL(address, origin) : null;
  const card = asked?.origin === origin ? await getCardOptionAt(db, asked.pathname.toLowerCase()) : null;
  return staffAnswer({ ok: true, ...{ cards: card === null ? [] : [card] } });
}
