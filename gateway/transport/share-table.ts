import type { Exchange } from './exchange.ts';

const TAIL_LENGTH = 32;

/**
 * The exchanges under way that others may join, by key and then by body.
 *
 * What is found has the very key and body that were asked for. Of two exchanges in one place the
 * later is found: the earlier goes on, but nobody joins it any more.
 */
export class ShareTable {
  readonly #groups = new Map<string, Map<number, Exchange>>();

  find(key: string, body: Buffer | string): Exchange | null {
    const group = this.#groups.get(key);
    if (group === undefined) return null;
    const exchange = group.get(fingerprint(body));
    return exchange !== undefined && isSameBody(exchange.body, body) ? exchange : null;
  }

  add(key: string, exchange: Exchange): void {
    const group = this.#groups.get(key);
    if (group !== undefined) group.set(fingerprint(exchange.body), exchange);
    else this.#groups.set(key, new Map([[fingerprint(exchange.body), exchange]]));
  }

  remove(key: string, exchange: Exchange): void {
    const group = this.#groups.get(key);
    const print = fingerprint(exchange.body);
    if (group?.get(print) !== exchange) return;
    group.delete(print);
    if (group.size === 0) this.#groups.delete(key);
  }
}

/** A number that differs for most bodies: they begin alike, and their variables stand last. */
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
