// Says what is being done, how far it is and for how long. Plain JavaScript: it also runs before the dependencies are
// there.

/** What is going on now: several things may be, and they share the last line of a terminal. */
const active = new Map();

const isTerminal = process.stdout.isTTY;

let timer;

function describe({ title, report, startedAt }) {
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  return `${title}${report && `: ${report}`} (${seconds} s)`;
}

function drawActive() {
  const text = [...active.values()]
    .map(describe)
    .join(" · ")
    .slice(0, (process.stdout.columns ?? 120) - 3);
  process.stdout.write(`\r\x1b[K${text && `… ${text}`}`);
}

function say(line) {
  process.stdout.write(isTerminal ? `\r\x1b[K${line}\n` : `${line}\n`);
  if (isTerminal) drawActive();
}

function begin(entry) {
  active.set(entry, entry);
  if (!isTerminal) say(`… ${entry.title}`);
  const repeat = () => {
    for (const entry of active.values()) say(`… ${describe(entry)}`);
  };
  timer ??= setInterval(isTerminal ? drawActive : repeat, isTerminal ? 250 : 15_000);
}

function end(entry, mark) {
  active.delete(entry);
  if (active.size === 0) {
    clearInterval(timer);
    timer = undefined;
  }
  say(`${mark} ${describe({ ...entry, report: "" })}`);
}

/**
 * Runs the work with a line that counts the seconds on a terminal, and is repeated now and then elsewhere. The work is
 * given a function to report how far it is.
 *
 * @template Result
 * @param {string} title
 * @param {(report: (line: string) => void) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(title, work) {
  const entry = { title, report: "", startedAt: performance.now() };
  begin(entry);
  try {
    const result = await work((line) => {
      entry.report = line;
    });
    end(entry, "✓");
    return result;
  } catch (error) {
    end(entry, "✗");
    throw error;
  }
}
