import { createServer } from "node:net";

const signedIn = [..."R\0\0\0\x08\0\0\0\0", ..."Z\0\0\0\x05I"].join("");
const done = [..."C\0\0\0\x0dSELECT 1\0", ..."Z\0\0\0\x05I"].join("");

/** A database that lets everybody in and has nothing to say: enough to be reached. Gives its address. */
export async function startStandInDatabase(): Promise<{ url: string; close: () => void }> {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.once("data", () => {
      socket.write(signedIn, "latin1");
      socket.on("data", (message) => {
        if (message[0] === "Q".charCodeAt(0)) socket.write(done, "latin1");
        else socket.end();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The stand-in database has no port.");
  return { url: `postgresql://reader@127.0.0.1:${address.port}/paper`, close: () => server.close() };
}
