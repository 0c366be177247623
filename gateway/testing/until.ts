/**
 * Asks again and again, until it is so; gives the milliseconds that it took.
 *
 * @throws when it has not come about in so many milliseconds.
 */
export async function until(condition: () => Promise<boolean> | boolean, milliseconds = 10_000): Promise<number> {
  const began = performance.now();
  while (!(await condition())) {
    if (performance.now() - began > milliseconds) throw new Error(`It did not come about in ${milliseconds} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return performance.now() - began;
}
