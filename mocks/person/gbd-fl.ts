import { randomUUID } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import type { Faults } from '../faults.ts';
import { type KdpGrant, kdpPublicKey, verifyKdpToken } from '../kdp/index.ts';
import {
  astanaTime,
  childText,
  element,
  type LegacyServer,
  type Markup,
  NS,
  readSequence,
  type ShepAnswer,
  type ShepSyncCall,
  shepSyncRoute,
  startLegacyServer,
} from '../kit/index.ts';
import type { InventedPerson, People } from '../people.ts';
import { individualMarkup } from './individual-markup.ts';

const SERVICE = 'GBDFLUniversal_token';
const NAMESPACE = 'http://message.persistence.interactive.nat';

/** The data owner's own word. 00000 is seen in answers, the others are ours. */
const RESULTS = {
  '00000': ['Сообщение успешно обработано', 'Хабарлама сәтті өңделді'],
  '00001': ['Данные не найдены', 'Деректер табылмады'],
  '00002': ['Недостаточно параметров поиска', 'Іздеу параметрлері жеткіліксіз'],
  '00003': ['Нет доступа к персональным данным', 'Дербес деректерге қол жеткізу жоқ'],
} as const;

type ResultCode = keyof typeof RESULTS;

/** How to start GBD FL. */
export interface GbdFlOptions {
  readonly people: People;
  readonly faults?: Faults;
  readonly port?: number;
  readonly latencyMs?: number;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/** A running GBD FL. */
export interface GbdFl extends LegacyServer {
  /** What the good tokens stood for that it was shown, in order. */
  readonly grants: readonly KdpGrant[];
}

/**
 * Starts GBD FL, the state database of individuals: the SHEP service `GBDFLUniversal_token`.
 *
 * Answers by IIN, by surname, name and date of birth, or by the number of a document that Kazakhstan
 * issued, to whoever signs the data and shows a token of KDP. What it does not find it says in `messageResult`, under a status of success.
 */
export async function startGbdFl(options: GbdFlOptions): Promise<GbdFl> {
  const { people, ...server } = options;
  const now = options.now ?? Date.now;
  const grants: KdpGrant[] = [];
  const started = await startLegacyServer({
    ...server,
    name: 'GBD_FL',
    routes: [
      shepSyncRoute({
        now,
        services: {
          [SERVICE]: {
            dataType: { namespace: NAMESPACE, localName: 'Request' },
            demandSignedData: true,
            signAnswerData: true,
            keyOf,
            answer: (data, call) => answer(data, call, { people, at: now(), grants }),
          },
        },
      }),
    ],
  });
  return { ...started, grants };
}

interface Register {
  readonly people: People;
  readonly at: number;
  readonly grants: KdpGrant[];
}

function keyOf(data: Element): string {
  const iin = childText(data, 'iin');
  const documentNumber = childText(data, 'documentNumber');
  if (iin !== undefined || documentNumber !== undefined) return iin ?? `${documentNumber}`;
  return ['surname', 'name', 'birthDate'].map((name) => childText(data, name) ?? '').join(' ');
}

function answer(data: Element, { fault }: ShepSyncCall, register: Register): ShepAnswer {
  const { people, at } = register;
  readSequence(data, [
    { name: 'messageId' },
    { name: 'messageDate' },
    { name: 'senderCode' },
    { name: 'iin', optional: true },
    { name: 'surname', optional: true },
    { name: 'name', optional: true },
    { name: 'patronymic', optional: true },
    { name: 'birthDate', optional: true },
    { name: 'birthDateFrom', optional: true },
    { name: 'birthDateTo', optional: true },
    { name: 'documentNumber', optional: true },
    { name: 'kdpToken' },
    { name: 'publicKey' },
  ]);
  const respond = (code: ResultCode, found: readonly InventedPerson[] = []): ShepAnswer => ({
    data: responseMarkup(data, code, found, at),
  });
  const textOf = (name: string): string => childText(data, name) ?? '';
  const [iin, name, birthDate, documentNumber] = [
    textOf('iin'),
    `${textOf('surname')} ${textOf('name')}`,
    textOf('birthDate'),
    textOf('documentNumber'),
  ];
  const named = textOf('surname') !== '' && textOf('name') !== '' && birthDate !== '';
  if (iin === '' && !named && documentNumber === '') return respond('00002');
  const grant = grantShown(data, iin, at);
  if (grant === null) return respond('00003');
  register.grants.push(grant);
  if (fault?.kind === 'notFound') return respond('00001');

  const asked = () => {
    if (iin !== '') return [people.byIin(iin)];
    if (named) return people.byName(name, birthDate, 'gbdFl');
    // Of foreign passports it has the number, and not whose they are.
    return [people.byDocument('KAZ', documentNumber)];
  };
  const known = asked().filter(
    (person): person is InventedPerson =>
      person?.knownTo.has('gbdFl') === true && person.iin !== null,
  );
  const { host, director } = people.cast;
  if (fault?.kind === 'otherPerson') return respond('00000', [iin === host.iin ? director : host]);
  if (known.length === 0) return respond('00001');
  return respond('00000', fault?.kind === 'duplicate' ? [...known, ...known] : known);
}

/**
 * A token is for the IIN asked for. Whoever searches without one shows the organisation's token
 * for itself, whose subject is its own BIN.
 */
function grantShown(data: Element, iin: string, now: number): KdpGrant | null {
  const token = (childText(data, 'kdpToken') ?? '').trim();
  if (childText(data, 'publicKey') !== kdpPublicKey()) return null;
  const subject = iin === '' ? organizationIn(token) : iin;
  const verdict = verifyKdpToken(token, { iin: subject, service: SERVICE, now });
  return verdict.outcome === 'valid' ? verdict.grant : null;
}

function organizationIn(token: string): string {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return String(claims.organizationBin);
  } catch {
    return '';
  }
}

function responseMarkup(
  data: Element,
  code: ResultCode,
  found: readonly InventedPerson[],
  at: number,
): Markup {
  const [ru, kk] = RESULTS[code];
  return element(
    'data',
    [
      element('messageId', randomUUID()),
      element('messageDate', astanaTime(at)),
      element('requestId', childText(data, 'messageId') ?? ''),
      element('sender', [
        element('code', 'GBDFL'),
        element('nameRu', 'ГБД Физические лица'),
        element('nameKz', '"Жеке тұлғалар" МДҚ'),
        element('changeDate', '', { 'xsi:nil': 'true' }),
      ]),
      element('receiver', [
        element('code', childText(data, 'senderCode') ?? ''),
        element('nameRu', 'Демо'),
        element('nameKz', 'Демо'),
      ]),
      element('messageResult', [
        element('code', code),
        element('nameRu', ru),
        element('nameKz', kk),
      ]),
      element('persons', found.length === 0 ? undefined : found.map(individualMarkup)),
    ],
    { 'xmlns:xsi': NS.xsi, 'xmlns:cs': NAMESPACE, 'xsi:type': 'cs:Response' },
  );
}
