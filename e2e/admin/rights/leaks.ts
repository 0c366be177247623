import { expect } from "../../support/newsroom";
import type { Answer } from "./ask";
import { isAllowed } from "./rights";
import type { Asker, World } from "./world";

/** Whatever is answered, and however: what is open to some of the staff alone is in it for those alone. */
export function expectNoLeak(world: World, asker: Asker, { text, location }: Answer, what: string): void {
  for (const secret of world.secrets) {
    if (isAllowed(asker, secret.right, world.secretArticle)) continue;
    expect.soft((text + location).includes(secret.word), `${what} gives away ${secret.what}`).toBe(false);
  }
}
