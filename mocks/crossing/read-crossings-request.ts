import type { Element } from '@xmldom/xmldom';
import { childrenNamed, childText, readSequence, ShepRefusal } from '../kit/index.ts';
import type { DocumentReference } from '../people.ts';

/** Whose crossings are asked for, and of which days. */
export interface CrossingsRequest {
  readonly iin: string | undefined;
  readonly documents: readonly DocumentReference[];
  /** Days as `YYYY-MM-DD`, both included; undefined for an open end. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Reads the data of a request in the order of its schema; throws a `ShepRefusal` naming what is wrong. */
export function readCrossingsRequest(data: Element): CrossingsRequest {
  const { documents, period } = readSequence(data, [
    { name: 'iin', optional: true },
    { name: 'documents', optional: true },
    { name: 'period', optional: true },
  ]);
  const request: CrossingsRequest = {
    iin: childText(data, 'iin'),
    documents: documents[0] === undefined ? [] : readDocuments(documents[0]),
    from: period[0] && childText(period[0], 'from'),
    to: period[0] && childText(period[0], 'to'),
  };
  if (period[0] !== undefined) {
    readSequence(period[0], [
      { name: 'from', optional: true },
      { name: 'to', optional: true },
    ]);
  }
  demand(request.iin !== undefined || request.documents.length > 0, 'iin or document is missing');
  demand(request.iin === undefined || /^\d{12}$/.test(request.iin), 'iin is 12 digits');
  for (const day of [request.from, request.to]) {
    demand(day === undefined || /^\d{4}-\d\d-\d\d$/.test(day), 'period is of xs:date');
  }
  return request;
}

function readDocuments(list: Element): DocumentReference[] {
  readSequence(list, [{ name: 'document', many: true }]);
  return childrenNamed(list, 'document').map((document) => {
    readSequence(document, [{ name: 'issuingState' }, { name: 'number' }]);
    const issuingState = childText(document, 'issuingState') ?? '';
    const number = childText(document, 'number') ?? '';
    demand(/^[A-Z]{3}$/.test(issuingState), 'issuingState is three letters');
    demand(/^[A-Z0-9]{3,20}$/.test(number), 'number is letters and digits');
    return { issuingState, number };
  });
}

function demand(isMet: boolean, message: string): void {
  if (!isMet) throw new ShepRefusal('schema', message);
}
