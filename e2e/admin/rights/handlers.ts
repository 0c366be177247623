import { randomUUID } from "node:crypto";
import type { Fields } from "./ask";
import type { Right } from "./rights";
import { aPicture } from "./rows";
import type { Placed, PlacedState } from "./world";

export type HandlerRight = {
  right: Right;
  state?: PlacedState;
  json?: (article: Placed | null) => object;
  form?: () => Promise<Fields>;
  query?: string;
  /** Whether the audit trail tells of it also when nothing comes of it. */
  triesAreKept?: true;
};

const sent = { expectedRevision: 1, text: { headline: "Rewritten", body: { version: 1, blocks: [] } } };

/** Route handlers by method and path. */
export const handlers: Readonly<Record<string, HandlerRight>> = {
  "GET /admin/audit/export": { right: { permission: "read-audit" }, query: "?format=jsonl" },
  "POST /admin/session": {
    right: "door",
    json: () => ({ email: "nobody@pilot.example", password: "not it" }),
    triesAreKept: true,
  },
  "PUT /admin/articles/[id]/text": { right: { deed: "write" }, state: "draft", json: () => sent },
  "PUT /admin/articles/[id]/text, of what readers see": {
    right: { deed: "write" },
    state: "published",
    json: () => sent,
  },
  "GET /admin/cards": { right: "staff", query: "?q=Kelmarsh" },
  "GET /admin/choices": { right: "staff", query: "?of=topics&q=a" },
  "POST /admin/choices": { right: { permission: "keep-topics" }, json: () => ({ name: `A topic ${randomUUID()}` }) },
  "GET /admin/find": { right: "staff", query: "?q=Kelmarsh" },
  // Whoever writes may choose from what is there.
  "GET /admin/pictures": { right: "staff" },
  "POST /admin/pictures": {
    right: { permission: "keep-pictures" },
    form: async () => ({
      ...{ altText: "", caption: "", credit: "", focalX: "0.5", focalY: "0.5" },
      file: await aPicture(),
    }),
  },
};
