import { connect, createServer, type Socket } from "node:net";

/** A door in front of a test's database that a test can shut, or let break off at the end of a transaction. */
export type DatabaseDoor = {
  url: string;
  /**
   * "silent" takes every word and gives no answer; "shut" refuses everybody, and whoever is inside at the next word; "lose-answer" lets a COMMIT in and breaks off before its answer comes out; "lose-commit"
   * breaks off before the COMMIT comes in.
   */
  state: "open" | "silent" | "shut" | "lose-answer" | "lose-commit";
  close: () => void;
};

export async function startDatabaseDoor(databaseUrl: string): Promise<DatabaseDoor> {
  const address = new URL(databaseUrl);
  const path = `${address.searchParams.get("host")}/.s.PGSQL.5432`;
  const server = createServer((outside) => {
    if (door.state === "shut") outside.destroy();
    else lead(outside, connect(path), door);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const listening = server.address();
  if (listening === null || typeof listening === "string") throw new Error("The door has no port.");
  const door: DatabaseDoor = {
    url: `postgresql://postgres@127.0.0.1:${listening.port}${address.pathname}`,
    state: "open",
    close: () => server.close(),
  };
  return door;
}

function lead(outside: Socket, inside: Socket, door: DatabaseDoor): void {
  const breakOff = () => {
    outside.destroy();
    inside.destroy();
  };
  let isLosing = false;
  outside.on("data", (bytes) => {
    if (door.state === "shut") return breakOff();
    if (door.state === "silent") return;
    const commits = bytes.includes("COMMIT");
    if (commits && door.state === "lose-commit") return breakOff();
    isLosing = commits && door.state === "lose-answer";
    inside.write(bytes);
  });
  inside.on("data", (bytes) => {
    if (isLosing) breakOff();
    else outside.write(bytes);
  });
  for (const socket of [outside, inside]) {
    socket.on("error", breakOff);
    socket.on("close", breakOff);
  }
}
