// Says what is being done and for how long. Plain JavaScript: it also runs before the dependencies are there.

/**
 * Runs the work under a line of its own that counts the seconds on a terminal, and is repeated now and then elsewhere.
 *
 * @template Result
 * @param {string} title
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(title, work) {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1_000);
  const live = process.stdout.isTTY;
  const show = (mark, text) => process.stdout.write(live ? `\r\x1b[K${mark} ${text}` : `${mark} ${text}\n`);
  show("…", title);
  const timer = setInterval(() => show("…", `${title} (${seconds()} s)`), live ? 1_000 : 20_000);
  try {
    const result = await work();
    show("✓", `${title} (${seconds()} s)`);
    return result;
  } catch (error) {
    show("✗", title);
    throw error;
  } finally {
    clearInterval(timer);
    if (live) process.stdout.write("\n");
  }
}
