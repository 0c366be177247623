/**
 * Addresses of the newsroom where nothing stands end here, and not at the catch-all of the paper: the gateway hands
 * /admin on as it is, so a reader page there would leave as 200, with the framework's scripts and marks in it.
 */
export function GET(): Response {
  return new Response("There is nothing at this address.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
