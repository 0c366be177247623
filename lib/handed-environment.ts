import { z } from "zod";

/** What the launcher hands to the gateway and the renderer that it starts; nobody sets it by hand. */
export type HandedEnvironment = {
  /** The loopback port on which Next answers. */
  rendererPort: number;
  /** Shared by gateway and renderer: the renderer answers only requests that carry it. */
  gatewaySecret: string;
};

const schema = z.object({
  RENDERER_PORT: z.string().regex(/^\d{1,5}$/),
  GATEWAY_SECRET: z.string().min(32),
});

/** Null when this process was not started by the launcher. */
export function parseHandedEnvironment(record: Record<string, string | undefined>): HandedEnvironment | null {
  const result = schema.safeParse(record);
  if (!result.success) return null;
  return { rendererPort: Number(result.data.RENDERER_PORT), gatewaySecret: result.data.GATEWAY_SECRET };
}
