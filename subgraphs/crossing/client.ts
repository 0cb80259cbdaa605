import { type DocumentKey, isPersonId } from '../../schema/person-id.ts';
import { type AgencyCall, AgencyError } from '../kit/agency-error.ts';
import { decodeText, toDateTime } from '../kit/index.ts';
import { type AsyncChannel, runInTurn } from '../kit/shep/index.ts';
import { toAgencyError } from '../kit/to-agency-error.ts';
import {
  children,
  escapeXml,
  parseXml,
  requireChild,
  requireText,
  textOf,
  type XmlNode,
} from '../kit/xml.ts';

/** By what a person is asked for, and by what Berkut says whose record it is. */
export interface TravellerIdentifiers {
  readonly iin: string | null;
  readonly documents: readonly DocumentKey[];
}

/** One crossing as Berkut has it. */
export interface CrossingRecord {
  readonly crossingNumber: string;
  /** Grows with each correction of the crossing. */
  readonly version: number;
  readonly direction: 'ENTRY' | 'EXIT';
  /** Time in Kazakhstan without a zone: `2026-11-20T08:15:00`. */
  readonly crossedAt: string;
  /** `name` is in Kazakh. */
  readonly point: { readonly code: string; readonly name: string };
  /** Null where what was shown cannot be a key: not of a known issuer, or without a number. */
  readonly document: DocumentKey | null;
  readonly purposeCode: string | null;
  readonly holder: TravellerIdentifiers;
  /** Who crossed, as the officer entered it from the document shown. */
  readonly traveller: TravellerRecord;
}

/** Who crossed, as Berkut spells it; what it lacks is undefined. */
export interface TravellerRecord {
  readonly surname?: string | undefined;
  readonly givenName?: string | undefined;
  readonly surnameLatin?: string | undefined;
  readonly givenNameLatin?: string | undefined;
  readonly birthDate?: string | undefined;
  /** `M`, `F` or `X`, as in a machine-readable zone. */
  readonly sex?: string | undefined;
  readonly citizenship?: string | undefined;
}

export interface CrossingClient {
  /**
   * Returns every crossing of one person, each once in its newest version, in no order; an empty
   * list for somebody who never crossed the border.
   *
   * Rejects with `AgencyError`, `ENTITY_IDENTITY_MISMATCH` where any record is about somebody else:
   * nothing of such an answer is returned.
   */
  fetchCrossings(
    asked: TravellerIdentifiers,
    call: { readonly correlationId: string; readonly signal: AbortSignal },
  ): Promise<CrossingRecord[]>;
}

const DIRECTIONS: ReadonlyMap<string, CrossingRecord['direction']> = new Map([
  ['1', 'ENTRY'],
  ['2', 'EXIT'],
]);

/** Speaks `BERKUT_Crossings` over a channel of SHEP. */
export function createCrossingClient(
  channel: AsyncChannel,
  source: Pick<AgencyCall, 'agency' | 'service'>,
): CrossingClient {
  return {
    async fetchCrossings(asked, { correlationId, signal }) {
      const call: AgencyCall = { ...source, correlationId };
      const dataXml = requestXml(asked);
      const data = await channel.exchange({ dataXml, readOnly: true, correlationId, signal });
      try {
        // One poll brings a hundred answers at once, and their letters are read one by one.
        const records = await runInTurn(() => readRecords(parseXml(payloadText(data, call))));
        // The names come from Berkut's own dictionary: a question mark is a letter lost on the way.
        if (records.some(({ point }) => point.name.includes('?'))) {
          throw new AgencyError('AGENCY_BAD_ENCODING', call, { internalMessage: 'LETTERS_LOST' });
        }
        if (!records.every(({ holder }) => isSamePerson(asked, holder))) {
          throw new AgencyError('ENTITY_IDENTITY_MISMATCH', call);
        }
        return newestVersions(records);
      } catch (error) {
        if (!(error instanceof UnexpectedValue)) throw toAgencyError(error, call);
        throw new AgencyError('AGENCY_SCHEMA_MISMATCH', call, { internalMessage: error.message });
      }
    },
  };
}

/** A value that the service's description does not allow; the message names the field alone. */
class UnexpectedValue extends Error {}

function requestXml({ iin, documents }: TravellerIdentifiers): string {
  const number = iin === null ? '' : `<iin>${escapeXml(iin)}</iin>`;
  const list = documents.map(
    (document) =>
      `<document><issuingState>${escapeXml(document.issuingState)}</issuingState>` +
      `<number>${escapeXml(document.number)}</number></document>`,
  );
  return `<data>${number}${list.length === 0 ? '' : `<documents>${list.join('')}</documents>`}</data>`;
}

function payloadText(data: XmlNode | string, call: AgencyCall): string {
  const base64 = typeof data === 'string' ? data.replace(/[ \t\r\n]/g, '') : '';
  const bytes = Buffer.from(base64, 'base64');
  // Node skips what is not base64; what comes back the same had nothing to skip.
  if (base64 === '' || bytes.toString('base64') !== base64) {
    throw new AgencyError('AGENCY_BAD_RESPONSE', call, { internalMessage: 'PAYLOAD_NOT_BASE64' });
  }
  const start = bytes.toString('latin1', 0, 200);
  const declared = /^<\?xml[^>]*?\sencoding=["']([\w.-]+)["']/.exec(start)?.[1];
  return decodeText(bytes, { declared, configured: 'rk1048' }, call);
}

/** Only the list itself may say that there is nothing in it. */
function readRecords(root: XmlNode): CrossingRecord[] {
  if (root.localName !== 'crossings') throw new UnexpectedValue('crossings');
  return children(root, 'crossing').map(readRecord);
}

function readRecord(node: XmlNode): CrossingRecord {
  const point = requireChild(node, 'point');
  const holder = requireChild(node, 'holder');
  const documents = children(requireChild(holder, 'documents'), 'document').map(readDocument);
  return {
    crossingNumber: requireText(node, 'crossingNumber'),
    version: readVersion(requireText(node, 'version')),
    direction: readDirection(requireText(node, 'direction')),
    crossedAt: readLocalTime(requireText(node, 'crossedAt')),
    point: { code: requireText(point, 'code'), name: requireText(point, 'name') },
    document: readDocument(requireChild(node, 'document')),
    purposeCode: textOf(node, 'purpose') ?? null,
    holder: {
      iin: textOf(holder, 'iin') ?? null,
      documents: documents.filter((document) => document !== null),
    },
    traveller: {
      surname: textOf(holder, 'surname'),
      givenName: textOf(holder, 'givenName'),
      surnameLatin: textOf(holder, 'surnameLatin'),
      givenNameLatin: textOf(holder, 'givenNameLatin'),
      birthDate: textOf(holder, 'birthDate'),
      sex: textOf(holder, 'sex'),
      citizenship: textOf(holder, 'citizenship'),
    },
  };
}

function readVersion(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UnexpectedValue('version');
  return Number(text);
}

function readDirection(code: string): CrossingRecord['direction'] {
  const direction = DIRECTIONS.get(code);
  if (direction === undefined) throw new UnexpectedValue('direction');
  return direction;
}

function readLocalTime(text: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text)) throw new UnexpectedValue('crossedAt');
  try {
    toDateTime(text);
  } catch {
    throw new UnexpectedValue('crossedAt');
  }
  return text;
}

function readDocument(node: XmlNode): DocumentKey | null {
  const issuingState = textOf(node, 'issuingState') ?? '';
  const number = (textOf(node, 'number') ?? '').replace(/[\s-]/g, '').toUpperCase();
  return isPersonId(`doc:${issuingState}:${number}`) ? { issuingState, number } : null;
}

/** Two IINs that differ are two people, whatever their documents have in common. */
function isSamePerson(asked: TravellerIdentifiers, holder: TravellerIdentifiers): boolean {
  if (asked.iin !== null && holder.iin !== null) return asked.iin === holder.iin;
  return holder.documents.some((theirs) =>
    asked.documents.some(
      (ours) => ours.issuingState === theirs.issuingState && ours.number === theirs.number,
    ),
  );
}

function newestVersions(records: readonly CrossingRecord[]): CrossingRecord[] {
  const newest = new Map<string, CrossingRecord>();
  for (const record of records) {
    const known = newest.get(record.crossingNumber);
    if (known === undefined || record.version > known.version) {
      newest.set(record.crossingNumber, record);
    }
  }
  return [...newest.values()];
}
