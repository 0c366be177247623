import { createHash, timingSafeEqual } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { rendererSecretHeader } from "@/lib/renderer-secret";

/**
 * The renderer answers the gateway alone. There is no matcher, so that nothing is left out: pages, data, static files.
 * Both sides are hashed first because the comparison in constant time wants equal lengths.
 */
export function proxy(request: NextRequest): NextResponse {
  const expected = process.env.GATEWAY_SECRET;
  const given = request.headers.get(rendererSecretHeader);
  if (!expected || given === null || !timingSafeEqual(digest(given), digest(expected))) {
    return new NextResponse("Only the gateway is answered here.\n", { status: 403 });
  }
  return NextResponse.next();
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
