import { connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { type ConnectedReader, connectReader } from "../testing/connect-reader";
import { type Newspaper, startNewspaper } from "../testing/start-newspaper";
import { startTestGateway, type TestGateway } from "../testing/start-test-gateway";

const database = useTestDatabase();
let paper: Newspaper;
let gateway: TestGateway;

beforeAll(async () => {
  paper = await startNewspaper();
  for (const name of ["a", "b", "c"]) paper.sheets.set(`/world/${name}`, { text: name.repeat(500), tags: "site" });
  gateway = await startTestGateway(paper.port, { DATABASE_URL: database.url });
  for (const name of ["a", "b"]) {
    for (const encoding of ["br", "gzip"])
      await fetch(`${gateway.origin}/world/${name}`, { headers: { "accept-encoding": encoding } });
  }
});
afterAll(async () => {
  await gateway.close(50);
  await paper.close();
});

const requestOf = (target: string, headers: readonly string[] = [], method = "GET") =>
  `${[`${method} ${target} HTTP/1.1`, "Host: localhost", "Accept-Encoding: gzip", ...headers].join("\r\n")}\r\n\r\n`;

async function withReader<Result>(use: (reader: ConnectedReader) => Promise<Result>): Promise<Result> {
  const reader = await connectReader(gateway.port);
  try {
    return await use(reader);
  } finally {
    reader.close();
  }
}

const withoutDate = (head: string) => head.replace(/Date: [^\r]+/, "Date: -");

/** A header given twice is nothing that is answered on the wire. */
const viaHttp = ["X-Forwarded-Host: a", "X-Forwarded-Host: b"];

describe("an answer from the wire", () => {
  it.each([
    ["GET", []],
    ["HEAD", []],
    ["GET", ["If-None-Match: TAG"]],
    ["HEAD", ["If-None-Match: TAG"]],
    ["GET", ['If-None-Match: "other"']],
  ] as const)("is byte for byte what http answers: %s %j", async (method, given) => {
    await withReader(async (reader) => {
      const first = await reader.ask(requestOf("/world/a", viaHttp));
      const tag = /ETag: ([^\r]+)/.exec(first.head)?.[1] ?? "";
      const headers = given.map((header) => header.replace("TAG", tag));
      const isBodiless = method === "HEAD" || headers.some((header) => header.includes(tag));
      const slow = await reader.ask(requestOf("/world/a", [...headers, ...viaHttp], method), isBodiless);
      // A connection that http holds stays with it.
      const other = await connectReader(gateway.port);
      const quick = await other.ask(requestOf("/world/a", headers, method), isBodiless);
      other.close();
      expect(withoutDate(quick.head)).toBe(withoutDate(slow.head));
      expect(quick.body.equals(slow.body)).toBe(true);
      expect(quick.body.length > 0).toBe(!isBodiless);
    });
  });

  it.each([
    ["/world/a?utm_source=letter&fbclid=IwAR0x-_1", "a"],
    ["/world/b?after=00000000-0000-7000-8000-000000000000&%ff", "b"],
    ["/world/a?", "a"],
  ])("is for a link with marks of whoever sent it too: %s", async (target, letter) => {
    await withReader(async (reader) => {
      const before = gateway.lines().length;
      const answer = await reader.ask(requestOf(target));
      expect(answer.text).toContain(letter.repeat(500));
      expect(gateway.lines()).toHaveLength(before);
      const viaOther = await reader.ask(requestOf(target, viaHttp));
      expect(withoutDate(answer.head)).toBe(withoutDate(viaOther.head));
      expect(answer.body.equals(viaOther.body)).toBe(true);
    });
  });

  it.each(["/world/../world/a?x", "/World/a?x", "/world/a/?x", "/world//a?x", "/world/%61?x"])(
    "is not for an address that is written otherwise: %s",
    async (target) => {
      await withReader(async (reader) => {
        expect((await reader.ask(requestOf(target))).head).toMatch(/^HTTP\/1.1 (301|400) /);
      });
    },
  );

  it("is for the hosts of the site alone", async () => {
    await withReader(async (reader) => {
      expect((await reader.ask(requestOf("/world/a"))).head).toMatch(/^HTTP\/1.1 200 /);
      const foreign = "GET /world/a HTTP/1.1\r\nHost: evil.example\r\nAccept-Encoding: gzip\r\n\r\n";
      expect((await reader.ask(foreign)).head).toMatch(/^HTTP\/1.1 421 /);
    });
  });
});

describe("on one connection", () => {
  it("answers come in the order of the requests, whoever gives them", async () => {
    await withReader(async (reader) => {
      const targets = ["a", "missing-1", "b", "c", "a", "b", "missing-2", "b", "a"];
      const answers = await reader.askAll(targets.map((name) => requestOf(`/world/${name}`)).join(""), targets.length);
      expect(answers.map(({ text }) => /<p>(.{3})/.exec(text)?.[1])).toEqual(
        targets.map((name) => (name.startsWith("missing") ? "not" : name.repeat(3))),
      );
    });
  });

  it("what had to be made once does not slow down the next request", async () => {
    await withReader(async (reader) => {
      const before = gateway.lines().length;
      await reader.ask(requestOf("/world/missing-3"));
      await reader.ask(requestOf("/world/a"));
      await reader.ask(requestOf("/world/b"));
      // What is answered on the wire has no line of its own.
      const paths = gateway
        .lines()
        .slice(before)
        .flatMap(({ path }) => (typeof path === "string" ? [path] : []));
      expect(paths).toEqual(["/world/missing-3"]);
    });
  });

  it("a request may come in pieces, at any byte", async () => {
    const text = requestOf("/world/a");
    for (const cut of [1, 4, 20, text.length - 2]) {
      await withReader(async (reader) => {
        reader.send(text.slice(0, cut));
        await setTimeout(10);
        const answer = await reader.ask(text.slice(cut));
        expect(answer.text).toContain("aaa");
        expect((await reader.ask(requestOf("/world/b"))).text).toContain("bbb");
      });
    }
  });

  it("a form may follow, with its body in pieces, and pages after it", async () => {
    await withReader(async (reader) => {
      await reader.ask(requestOf("/world/a"));
      await reader.ask(requestOf("/world/missing-4"));
      const body = "x".repeat(50_000);
      const form = requestOf("/admin/articles", [`Content-Length: ${body.length}`], "POST");
      reader.send(form + body.slice(0, 100));
      await setTimeout(10);
      const answer = await reader.ask(body.slice(100));
      expect(answer.head).toMatch(/^HTTP\/1.1 200 /);
      expect(paper.asked.at(-1)?.body).toBe(body);
      expect((await reader.ask(requestOf("/world/b"))).text).toContain("bbb");
    });
  });

  it("what closes it is answered and closes it", async () => {
    await withReader(async (reader) => {
      await reader.ask(requestOf("/world/a"));
      const answer = await reader.ask(requestOf("/world/b", ["Connection: close"]));
      expect(answer.text).toContain("bbb");
      expect(answer.head).toContain("Connection: close");
      await reader.closed;
    });
  });

  it("a reader who sends no more is answered first", async () => {
    await withReader(async (reader) => {
      reader.send(requestOf("/world/a") + requestOf("/world/b"));
      reader.end();
      expect((await reader.next()).text).toContain("aaa");
      expect((await reader.next()).text).toContain("bbb");
      await reader.closed;
    });
  });

  it("a smuggled second request is refused with the first, as http refuses it", async () => {
    await withReader(async (reader) => {
      await reader.ask(requestOf("/world/a"));
      const both = ["Content-Length: 5", "Transfer-Encoding: chunked"];
      const answer = await reader.ask(`${requestOf("/world/b", both)}0\r\n\r\n${requestOf("/world/a")}`);
      expect(answer.head).toMatch(/^HTTP\/1.1 400 /);
      await reader.closed;
    });
  });
});

describe("a reader who takes nothing", () => {
  it("gets all answers once they are taken", async () => {
    const amount = 20_000;
    const socket = connect(gateway.port, "127.0.0.1");
    socket.pause();
    socket.write(requestOf("/world/a").repeat(amount));
    await setTimeout(700);
    expect(await countAnswers(socket, amount)).toBe(amount);
    socket.destroy();
  }, 30_000);

  it("and who has said that nothing more comes, also gets the last one, which is http's", async () => {
    const amount = 20_000;
    const socket = connect({ port: gateway.port, host: "127.0.0.1", allowHalfOpen: true });
    socket.pause();
    socket.end(requestOf("/world/a").repeat(amount) + requestOf("/world/b", viaHttp));
    await setTimeout(700);
    expect(await countAnswers(socket, amount + 1)).toBe(amount + 1);
    socket.destroy();
  }, 30_000);
});

const answerLine = "HTTP/1.1 200 OK\r\n";

/** Takes what is sent, until so many answers have begun or the connection ends. */
function countAnswers(socket: Socket, wanted: number): Promise<number> {
  let received = 0;
  let last = "";
  return new Promise((resolve) => {
    socket.on("data", (bytes: Buffer) => {
      const text = last + bytes.toString("latin1");
      received += text.split(answerLine).length - 1;
      last = text.slice(-(answerLine.length - 1));
      if (received >= wanted) resolve(received);
    });
    socket.on("close", () => resolve(received));
    socket.resume();
  });
}

describe("a gateway that stops", () => {
  it("tells its readers that this answer was the last, and lets idle ones go", async () => {
    const own = await startTestGateway(paper.port, { DATABASE_URL: database.url });
    await fetch(`${own.origin}/world/a`, { headers: { "accept-encoding": "gzip" } });
    const [busy, idle] = [await connectReader(own.port), await connectReader(own.port)];
    for (const reader of [busy, idle]) await reader.ask(requestOf("/world/a"));
    const closed = own.close(5_000);
    // Those at the door are let in first.
    await setTimeout(50);
    const last = await busy.ask(requestOf("/world/a"));
    expect(last.head).toContain("Connection: close");
    expect(last.text).toContain("aaa");
    await Promise.all([busy.closed, idle.closed, closed]);
  });
});
