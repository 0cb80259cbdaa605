const WORK_PER_TURN_MS = 2;

const waiting: (() => void)[] = [];

/**
 * Runs `work` soon, on the event loop, and resolves to what it returns.
 *
 * Each piece of work here takes well under a millisecond, but a query about a hundred people asks
 * for a hundred of them at once. They take their turns: about two milliseconds of such work, then
 * everybody else's, then the next two. First come, first served. The queue is the process's, as
 * the event loop is.
 */
export function runInTurn<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (waiting.length === 0) setImmediate(runTurn);
    waiting.push(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error);
      }
    });
  });
}

function runTurn(): void {
  const end = performance.now() + WORK_PER_TURN_MS;
  do {
    waiting[0]?.();
    waiting.shift();
  } while (waiting.length > 0 && performance.now() < end);
  if (waiting.length > 0) setImmediate(runTurn);
}
