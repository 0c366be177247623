import { expect, it, onTestFinished, vi } from "vitest";
import { startMostReadClock } from "./most-read-clock";

it("expires what shows the most read every five minutes, until it is stopped", () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const expire = vi.fn();
  const stop = startMostReadClock(expire);
  vi.advanceTimersByTime(299_999);
  expect(expire).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(expire.mock.calls).toEqual([[["most-read"]]]);
  stop();
  vi.advanceTimersByTime(900_000);
  expect(expire).toHaveBeenCalledTimes(1);
});
