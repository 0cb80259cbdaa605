import { RestRefusal } from './rest-refusal.ts';

/** A page by offset: `?offset=40&limit=20`. */
export interface OffsetPage<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
}

/** A page by cursor: `?cursor=OPAQUE&size=20`; no `next` on the last page. */
export interface CursorPage<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** The page sizes of a list. */
export interface PageSizes {
  /** Default 20. */
  readonly size?: number;
  /** A larger request is cut to this. Default 100. */
  readonly sizeMax?: number;
}

/** Cuts the page that `offset` and `limit` ask for. Throws a `RestRefusal` on bad numbers. */
export function offsetPage<Item>(
  items: readonly Item[],
  query: URLSearchParams,
  sizes: PageSizes = {},
): OffsetPage<Item> {
  const offset = readWhole(query, 'offset', 0, 0);
  const limit = readSize(query, 'limit', sizes);
  return { items: items.slice(offset, offset + limit), total: items.length, offset, limit };
}

/** Cuts the page that `cursor` and `size` ask for. Throws a `RestRefusal` on a foreign cursor. */
export function cursorPage<Item>(
  items: readonly Item[],
  query: URLSearchParams,
  sizes: PageSizes = {},
): CursorPage<Item> {
  const cursor = query.get('cursor');
  const start = cursor === null ? 0 : readCursor(cursor);
  const end = start + readSize(query, 'size', sizes);
  return {
    items: items.slice(start, end),
    ...(end < items.length && { next: Buffer.from(`after:${end}`).toString('base64url') }),
  };
}

function readCursor(cursor: string): number {
  const match = /^after:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (match?.[1] === undefined) throw new RestRefusal(400, 'BAD_CURSOR', 'cursor is not ours');
  return Number(match[1]);
}

function readSize(query: URLSearchParams, name: string, sizes: PageSizes): number {
  return Math.min(readWhole(query, name, sizes.size ?? 20, 1), sizes.sizeMax ?? 100);
}

function readWhole(query: URLSearchParams, name: string, otherwise: number, min: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (value < min) throw new RestRefusal(400, 'BAD_PARAMETER', `${name} is not a whole number`);
  return value;
}
