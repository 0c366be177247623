import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { forgetTries, type Try, takeTurn } from "@/server/staff/throttle";

useTestDatabase();

// The clock stands still: what is counted are the waits, and not how busy the machine is.
beforeAll(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterAll(() => void vi.useRealTimers());

const somebody = (): string => `${randomUUID()}@pilot.example`;
let lastAddress = 0;
function somewhere(): string {
  lastAddress += 1;
  return `192.0.2.${lastAddress}`;
}

/** Tries one after the other without waiting: for how many seconds each was held, or told to come back. */
async function triesOf(count: number, next: () => Partial<Try>) {
  const waits: (number | string)[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    let held = 0;
    const turn = await takeTurn(
      { kind: "password", account: somebody(), address: somewhere(), ...next() },
      async (ms) => {
        held = Math.round(ms / 1_000);
      },
    );
    waits.push(turn.ok ? held : `later by ${turn.seconds}`);
  }
  return waits;
}

describe("takeTurn", () => {
  it("lets five through for an account, whatever the address, and then holds the next ever longer", async () => {
    const account = somebody();
    const waits = await triesOf(9, () => ({ account, address: somewhere() }));
    expect(waits).toEqual([0, 0, 0, 0, 0, 1, 3, 7, "later by 15"]);
  });

  it("does not count whom it sends away, and names the same time again", async () => {
    const account = somebody();
    const waits = await triesOf(11, () => ({ account, address: somewhere() }));
    expect(waits.slice(8)).toEqual(["later by 15", "later by 15", "later by 15"]);
  });

  it("is no quicker for many at once", async () => {
    const account = somebody();
    const held: number[] = [];
    const turns = await Promise.all(
      Array.from({ length: 40 }, () =>
        takeTurn({ kind: "password", account, address: somewhere() }, async (ms) => held.push(Math.round(ms / 1_000))),
      ),
    );
    expect(turns.filter((turn) => turn.ok)).toHaveLength(8);
    expect(held.toSorted((a, b) => a - b)).toEqual([1, 3, 7]);
  });

  it("takes a household of IPv6 for one address", async () => {
    const devices = Array.from({ length: 22 }, (_, device) => `2001:db8:0:7::${(device + 1).toString(16)}`);
    const waits = await triesOf(22, () => ({ address: devices.pop() ?? "" }));
    expect(waits.slice(18)).toEqual([0, 0, 1, 3]);
    expect(await triesOf(1, () => ({ address: "2001:db8:0:8::1" }))).toEqual([0]);
  });

  it("forgets the account's tries after a success, and not the address's", async () => {
    const [account, address] = [somebody(), somewhere()];
    await triesOf(7, () => ({ account, address }));
    await forgetTries({ kind: "password", account, address });
    expect(await triesOf(5, () => ({ account, address }))).toEqual([0, 0, 0, 0, 0]);
    const others = await triesOf(11, () => ({ address }));
    expect(others.slice(8), "6 + 5 + 9 were free").toEqual([0, 1, 3]);
  });

  it("slows nobody down who comes from where the account is used, whatever happens elsewhere", async () => {
    const [account, home] = [somebody(), somewhere()];
    await forgetTries({ kind: "password", account, address: home });
    await triesOf(12, () => ({ account, address: somewhere() }));
    expect(await triesOf(6, () => ({ account, address: home }))).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it("keeps no address and no account in the table", async () => {
    const account = "ruth@pilot.example";
    await takeTurn({ kind: "password", account, address: "203.0.113.77" });
    const keys = (await db.throttle.findMany({ select: { key: true } })).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.join()).not.toMatch(/ruth|203\.0\.113|@/);
  });
});
