import { get } from "node:http";

/**
 * Whether something answers at this address, or answers with this status when one is asked for. The connection is
 * closed at once: one that is kept open would hold up the other side when it is asked to stop.
 */
export function answers(url: string, status?: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 5_000 }, (response) => {
      response.resume();
      resolve(status === undefined || response.statusCode === status);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(false));
  });
}
