const EVERY_MS = 500;

/** Makes a counter that tells on stderr how far a command is, twice a second, and its pace. */
export function createProgress(what: string): (entries: number) => void {
  const begin = performance.now();
  let told = begin;
  return (entries) => {
    const now = performance.now();
    if (now - told < EVERY_MS) return;
    told = now;
    const pace = Math.round((entries / (now - begin)) * 1_000);
    process.stderr.write(`${what} ${entries} entries, ${pace}/s\n`);
  };
}
