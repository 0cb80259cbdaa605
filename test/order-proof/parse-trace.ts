/** A system call of a process that was traced, and where in the trace it began and returned. */
export interface TracedCall {
  readonly name: string;
  /** What its first argument, a descriptor, stands for: a path, or both ends of a connection. */
  readonly on: string;
  /** All arguments; each byte of theirs is a character. */
  readonly text: string;
  /** Numbers of lines: in this order the tracer saw all threads stop. */
  readonly beginsAt: number;
  readonly endsAt: number;
  /** What it returned, such as `0` or `-1 ENOSPC (No space left on device)`. */
  readonly result: string;
}

const LINE = /^(\d+)\s+(.*)$/;
const RESUMED = /^<\.\.\. \w+ resumed>(.*)$/;
const UNFINISHED = ' <unfinished ...>';
const CALL = /^(\w+)\(\d+<(.*?)>(?:, |\))/;
const END = /^(.*)\)\s+= (.*)$/;

/**
 * Reads what `strace -f -yy -o FILE` wrote: calls whose first argument is a descriptor, in the order
 * in which they began. A call that never returned is left out.
 */
export function parseTrace(trace: string): readonly TracedCall[] {
  const calls: TracedCall[] = [];
  const unfinished = new Map<string, { readonly text: string; readonly beginsAt: number }>();
  for (const [at, line] of trace.split('\n').entries()) {
    const [, thread = '', said = ''] = LINE.exec(line) ?? [];
    if (said.endsWith(UNFINISHED)) {
      unfinished.set(thread, { text: said.slice(0, -UNFINISHED.length), beginsAt: at });
      continue;
    }
    const rest = RESUMED.exec(said)?.[1];
    const begun = rest === undefined ? { text: '', beginsAt: at } : unfinished.get(thread);
    if (begun === undefined) continue;
    unfinished.delete(thread);
    const whole = toCall(begun.text + (rest ?? said), begun.beginsAt, at);
    if (whole !== null) calls.push(whole);
  }
  return calls.toSorted((a, b) => a.beginsAt - b.beginsAt);
}

function toCall(said: string, beginsAt: number, endsAt: number): TracedCall | null {
  const [, name, on] = CALL.exec(said) ?? [];
  const [, text, result] = END.exec(said) ?? [];
  if (name === undefined || on === undefined || text === undefined || result === undefined) {
    return null;
  }
  return { name, on, text: decodeEscapes(text), beginsAt, endsAt, result };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', v: '\v', f: '\f' };

function decodeEscapes(text: string): string {
  return text.replace(/\\([0-7]{1,3}|.)/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  );
}
