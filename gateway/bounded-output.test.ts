import { expect, it } from "vitest";
import { boundedOutput } from "./bounded-output";

it("leaves out lines that nobody takes, and says how many when they are taken again", () => {
  const taken: string[] = [];
  const stream = {
    writableLength: 0,
    write: (line: string) => {
      taken.push(line);
      stream.writableLength += line.length;
      return true;
    },
  };
  const write = boundedOutput(stream);
  const line = `${"x".repeat(1_023)}\n`;
  for (let time = 0; time < 10_000; time += 1) write(line);
  expect(stream.writableLength).toBeLessThan(5_000_000);
  const leftOut = 10_000 - taken.length;
  expect(leftOut).toBeGreaterThan(0);
  stream.writableLength = 0;
  taken.length = 0;
  write("after\n");
  write("and again\n");
  const [told = "", ...others] = taken;
  expect(JSON.parse(told)).toMatchObject({ level: "warn", lines: leftOut });
  expect(others).toEqual(["after\n", "and again\n"]);
});
