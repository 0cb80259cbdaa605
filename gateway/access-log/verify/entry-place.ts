/** Where an entry stands: which session wrote it, as which of its entries, and when. */
export interface EntryPlace {
  readonly writer: string;
  readonly number: number;
  readonly time: string;
}

const WRITER = /"writer":\{"id":"([\w-]+)","sequence":(0|[1-9][0-9]{0,15})\}\}$/;
const WRITER_LENGTH_MAX = 128;
const TIME = '"logTime":"';
const TIME_LENGTH = '2026-03-01T09:00:00.000Z'.length;

/**
 * Makes a reader of places, which returns null for what is no entry. Where they stand the canonical
 * spelling tells: a log of a thousand million entries is not parsed for it. Nor is it searched, where
 * an entry follows the one before it in the same session and has its time at the same place.
 */
export function createPlaceReader(): (body: string) => EntryPlace | null {
  let last: EntryPlace | null = null;
  let session = '';
  let timeAt = 0;

  const readNext = (body: string, { writer, number }: EntryPlace) => {
    const end = `${number + 1}}}`;
    const isNext =
      body.endsWith(end) && body.startsWith(session, body.length - end.length - session.length);
    return isNext ? { writer, number: number + 1 } : null;
  };

  return (body) => {
    const place = (last && readNext(body, last)) ?? readWriter(body);
    if (!body.startsWith(TIME, timeAt)) timeAt = body.indexOf(TIME);
    if (place === null || timeAt < 0) return null;
    if (place.writer !== last?.writer) session = `"writer":{"id":"${place.writer}","sequence":`;
    const begin = timeAt + TIME.length;
    last = { ...place, time: body.slice(begin, begin + TIME_LENGTH) };
    return last;
  };
}

function readWriter(body: string): Pick<EntryPlace, 'writer' | 'number'> | null {
  const [, writer, number] = WRITER.exec(body.slice(-WRITER_LENGTH_MAX)) ?? [];
  return writer === undefined ? null : { writer, number: Number(number) };
}
