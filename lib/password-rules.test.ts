import { describe, expect, it } from "vitest";
import { passwordProblem } from "@/lib/password-rules";

const about = ["Ruth Penhallow", "ruth.penhallow@pilot.example", "The Kelmouth Pilot"];
const problem = (password: string) => passwordProblem(password, about);

describe("passwordProblem", () => {
  it.each([
    "harbour lights at four",
    "Zeppelin-Trockenhaube",
    "kvæde og mynte på bordet",
    "vK2#pq9!xTr4",
    "correct tide barge lamp",
    "91846205773914628057",
    "我们的港口在清晨的雾里醒来啊",
    "penhallow grows seventeen leeks",
    "password for my grandmother's shed",
  ])("takes %s", (password) => {
    expect(problem(password)).toBeNull();
  });

  it("counts characters as people do", () => {
    expect(problem("vK2#pq9!xTr")).toBe("too-short");
    expect(problem("🦭".repeat(11))).toBe("too-short");
    expect(problem("ab1cd9ef".repeat(16))).toBe("pattern");
    expect(problem([...Array(129).keys()].map((at) => String.fromCodePoint(0x4e00 + at * 7)).join(""))).toBe(
      "too-long",
    );
    expect(problem([...Array(128).keys()].map((at) => String.fromCodePoint(0x4e00 + at * 7)).join(""))).toBeNull();
  });

  it.each([
    "password1234",
    "Password2026!",
    "P4ssw0rd!P4ssw0rd!",
    "iloveyou2026",
    "correcthorsebatterystaple",
    "correct horse battery staple",
    "administrator",
    "unbelievable",
    "qwerty-password",
    "letmeinletmein1",
    "welcome-to-2026",
    "Summer2026Winter",
    "newsroom-admin",
  ])("refuses %s, which everybody tries", (password) => {
    expect(problem(password)).toMatch(/common|pattern/);
  });

  it.each([
    "aaaaaaaaaaaa",
    "121212121212",
    "abcabcabcabc",
    "123456789012",
    "abcdefghijkl",
    "qwertyuiop123",
    "1qaz2wsx3edc",
    "1q2w3e4r5t6y",
    "zyxwvutsrqponm",
    "asdfghjkl123",
  ])("refuses %s, which is a pattern", (password) => {
    expect(problem(password)).toBe("pattern");
  });

  it.each(["ruthpenhallow", "Penhallow2026", "kelmouthpilot1", "ruth.penhallow@pilot.example", "Kelmouth-Pilot-99"])(
    "refuses %s, which says who it belongs to",
    (password) => {
      expect(problem(password)).toBe("personal");
    },
  );
});
