// Runs in the page before anything else: what web.dev's library counts, from the same entries of the browser. Plain
// JavaScript, because what compiles our programs would add a helper to it that the page does not have.
(() => {
  const found = { lcp: 0, inp: 0, cls: 0 };
  globalThis.vitals = found;
  const watch = (options, see) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ buffered: true, ...options });
  watch({ type: "largest-contentful-paint" }, (entry) => {
    found.lcp = entry.startTime;
  });
  watch({ type: "layout-shift" }, (entry) => {
    if (!entry.hadRecentInput) found.cls += entry.value;
  });
  watch({ type: "event", durationThreshold: 16 }, (entry) => {
    found.inp = Math.max(found.inp, entry.duration);
  });
})();
