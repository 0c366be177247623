import fc from "fast-check";
import { expect, test } from "vitest";
import { cursorOf, idOfCursor } from "./cursor";

test("every id has one cursor of 22 letters that leads back to it", () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const cursor = cursorOf(id);
      expect(cursor).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(idOfCursor(cursor)).toBe(id);
    }),
  );
});

test("no other text names an id: an address has one spelling", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.stringMatching(/^[A-Za-z0-9_-]{22}$/)), (text) => {
      const id = idOfCursor(text);
      expect(id === null || cursorOf(id) === text).toBe(true);
    }),
  );
  expect(idOfCursor("AAAAAAAAAAAAAAAAAAAAAA")).toBe("00000000-0000-0000-0000-000000000000");
  expect(idOfCursor("AAAAAAAAAAAAAAAAAAAAAB")).toBeNull();
  expect(idOfCursor("")).toBeNull();
});
