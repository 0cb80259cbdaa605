import type { Exchange } from './exchange.ts';

const TAIL_LENGTH = 32;

/** A power of two. */
const SLOTS = 4_096;

/**
 * The exchanges under way that others may join, by key and body.
 *
 * What is found has the very key and body that were asked for. Of two exchanges in one slot the later
 * is found: the earlier goes on, but nobody joins it any more. Slots are never copied: a `Map` of what
 * comes and goes leaves old versions of itself that keep alive what they point to.
 */
export class ShareTable {
  readonly #slots: (Exchange | null)[] = new Array(SLOTS).fill(null);

  find(key: string, body: Buffer | string): Exchange | null {
    const exchange = this.#slots[slotOf(key, body)] ?? null;
    if (exchange === null || exchange.shareKey !== key) return null;
    return isSameBody(exchange.body, body) ? exchange : null;
  }

  add(key: string, exchange: Exchange): void {
    this.#slots[slotOf(key, exchange.body)] = exchange;
  }

  remove(key: string, exchange: Exchange): void {
    const slot = slotOf(key, exchange.body);
    if (this.#slots[slot] === exchange) this.#slots[slot] = null;
  }
}

function slotOf(key: string, body: Buffer | string): number {
  const print = Math.imul(fingerprint(key), 31) + fingerprint(body);
  return (print ^ (print >>> 16)) & (SLOTS - 1);
}

/** A number that differs for most bodies and keys: they begin alike, and what differs stands last. */
function fingerprint(body: Buffer | string): number {
  const { length } = body;
  let print = length;
  for (let at = Math.max(0, length - TAIL_LENGTH); at < length; at += 1) {
    const unit = typeof body === 'string' ? body.charCodeAt(at) : (body[at] ?? 0);
    print = (Math.imul(print, 31) + unit) | 0;
  }
  return print;
}

function isSameBody(a: Buffer | string, b: Buffer | string): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.equals(b);
}
