import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { freePort } from "./free-port";
import { refusePort } from "./port-holder.mjs";

const endings: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

describe("refusePort", () => {
  it("has nothing against a port that is free", async () => {
    expect(await refusePort(await freePort(), "127.0.0.1")).toBeNull();
  });

  it("names the program that holds the port, its process and a way out", async () => {
    const server = net.createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    endings.push(() => new Promise((resolve) => server.close(resolve)));
    const { port } = server.address() as net.AddressInfo;
    const sentence = await refusePort(port, "127.0.0.1");
    expect(sentence).toContain(`Port ${port} is in use by`);
    expect(sentence).toContain(`(process ${process.pid})`);
    expect(sentence).toContain(`PORT=${port + 1}`);
  });

  it.each([
    ["gateway", "main.mjs"],
    [path.join(".next", "builds", "0123456789abcdef"), "gateway.mjs"],
  ])("knows a Broadsheet that is running, and from where (%s/%s)", async (folder, file) => {
    const checkout = realpathSync(mkdtempSync(path.join(os.tmpdir(), "broadsheet checkout-")));
    endings.push(() => rmSync(checkout, { recursive: true }));
    mkdirSync(path.join(checkout, folder), { recursive: true });
    // As long as the options that stand before it in earnest.
    const guard = path.join(checkout, `${"x".repeat(120)}.mjs`);
    writeFileSync(guard, "");
    const port = await freePort();
    const listen = `import net from "node:net"; net.createServer().listen(${port}, "127.0.0.1", () => console.log("on"));`;
    writeFileSync(path.join(checkout, folder, file), listen);
    const gateway = spawn(process.execPath, ["--import", guard, path.join(folder, file)], { cwd: checkout });
    endings.push(() => gateway.kill("SIGKILL"));
    await once(gateway.stdout, "data");
    expect(await refusePort(port, "127.0.0.1")).toBe(
      `Broadsheet is already running from ${checkout} on port ${port} (process ${gateway.pid}).`,
    );
  });

  it("says that an address is not one of this machine", async () => {
    expect(await refusePort(await freePort(), "192.0.2.1")).toBe(
      "HOST is 192.0.2.1, which is no address of this machine.",
    );
  });
});
