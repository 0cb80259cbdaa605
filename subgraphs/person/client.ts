import { randomUUID } from 'node:crypto';
import type { Iin } from '../../schema/iin.ts';
import type { DocumentKey } from '../../schema/person-id.ts';
import type { AgencyCall } from '../kit/agency-error.ts';
import { AgencyError } from '../kit/index.ts';
import type { Signer, SyncChannel } from '../kit/shep/index.ts';
import { readAnswer } from '../kit/to-agency-error.ts';
import { child, children, escapeXml, requireChild, requireText, type XmlNode } from '../kit/xml.ts';
import {
  type CardRecord,
  FOREIGN_PASSPORT,
  type IndividualRecord,
  readCardRecord,
  readIndividualRecord,
} from './records.ts';

/** What a card is asked for by. */
export type CardKey = { readonly iin: Iin } | DocumentKey;

/** Whom a search is for, in the spelling of the register. */
export interface PersonSearch {
  readonly surname: string;
  readonly givenName: string;
  readonly birthDate: string;
}

/** The state body that asks, as KDP shows it to the person. */
export interface KdpApplicant {
  readonly name: string;
  readonly bin: string;
  readonly responsible: string;
  readonly employee: string;
  /** The code under which GBD FL knows the body. */
  readonly senderCode: string;
}

/** The request on whose behalf a register is asked. */
export interface CallContext {
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** What KDP gives out for one person and GBD FL: a token, and the key that it is signed with. */
export interface KdpAccess {
  readonly token: string;
  readonly publicKey: string;
}

/** The registers that know who somebody is. Every failure is an `AgencyError`. */
export interface PersonClient {
  /**
   * Asks GBD FL with the access that the person has given, or else with what KDP gives to the body
   * by law. Null when GBD FL answered and does not know the IIN.
   */
  readIndividual(
    iin: Iin,
    call: CallContext,
    consent?: KdpAccess | null,
  ): Promise<IndividualRecord | null>;
  /** The holder, by GBD FL, of a document that Kazakhstan issued; null where it knows of none. */
  readHolder(documentNumber: string, call: CallContext): Promise<IndividualRecord | null>;
  /** What KDP gives to the body itself, for searches: one serves many. */
  readOwnAccess(call: CallContext): Promise<KdpAccess>;
  searchIndividuals(
    search: PersonSearch,
    call: CallContext,
    access: KdpAccess,
  ): Promise<IndividualRecord[]>;
  /** One call for at most `CARD_KEYS_MAX` keys; per key, in order, a card, null, or its error. */
  readCards(
    keys: readonly CardKey[],
    call: CallContext,
  ): Promise<(CardRecord | null | AgencyError)[]>;
  searchCards(search: PersonSearch, call: CallContext): Promise<CardRecord[]>;
}

/** Keys in one call to IS MP. */
export const CARD_KEYS_MAX = 100;

export const SERVICES = {
  kdp: 'KDP_SERVICE',
  gbdFl: 'GBDFLUniversal_token',
  isMp: 'ISMP_ForeignerCard',
} as const;

const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const KDP_DATA = `${XSI} xmlns:kdp="http://service.2fa-chain.kz/ns/kdp" xsi:type="kdp:getUserDataRequest"`;
const GBD_FL_DATA = `${XSI} xmlns:cs="http://message.persistence.interactive.nat" xsi:type="cs:Request"`;
const CARD_DATA = `${XSI} xmlns:fc="urn:ismp:foreigner-card:v1" xsi:type="fc:cardRequest"`;
const TOKEN_LIFETIME_MS = 600_000;
/** What we state instead of presence: the law gives the body this access (Law 94-V, article 9). */
const STATUTORY = 'Law';
const STATEMENT_LIFETIME_SECONDS = 60;
const FOUND = '00000';
const NOT_FOUND = '00001';

export interface PersonClientOptions {
  readonly kdp: SyncChannel;
  readonly gbdFl: SyncChannel;
  readonly isMp: SyncChannel;
  /** Signs that the body needs no answer of the person. */
  readonly signer: Pick<Signer, 'signToken'>;
  readonly applicant: KdpApplicant;
  readonly now: () => Date;
}

/** Returns a client of the three services. Keeps nothing from one call to the next. */
export function createPersonClient(options: PersonClientOptions): PersonClient {
  const { kdp, gbdFl, isMp, signer, applicant, now } = options;

  async function fetchToken(subject: string, { requestId, signal }: CallContext) {
    const call = kdpCall(requestId);
    const seconds = Math.floor(now().getTime() / 1000);
    const ovt = await signer.signToken({
      cbin: applicant.bin,
      mcheck: STATUTORY,
      iat: seconds,
      exp: seconds + STATEMENT_LIFETIME_SECONDS,
    });
    const dataXml = `<data ${KDP_DATA}>${sequence([
      ['uin', subject],
      ['company', applicant.name],
      ['company_bin', applicant.bin],
      ['company_responsible', applicant.responsible],
      ['employee_name', applicant.employee],
      ['access_name', SERVICES.gbdFl],
      ['personal_data_name', ''],
      ['expiresIn', String(TOKEN_LIFETIME_MS)],
      ['omit-sms', 'true'],
      ['ovt', ovt],
    ])}</data>`;
    const answer = await kdp.send({ dataXml, correlationId: requestId, signal });
    if (answer.outcome === 'NOT_FOUND') throw fault(call, `STATUS ${answer.status.code}`);
    return readAnswer(call, () => {
      const status = requireText(answer.data, 'status');
      if (status !== 'VALID') throw fault(call, `KDP status ${status.slice(0, 100)}`);
      const token = requireText(answer.data, 'code').replace(/\s+/g, '');
      const publicKey = requireText(answer.data, 'public-key').replace(/\s+/g, '');
      return { token, publicKey };
    });
  }

  async function fetchIndividuals(
    subject: string,
    criteria: readonly Field[],
    context: CallContext,
    consent: KdpAccess | null = null,
  ): Promise<IndividualRecord[]> {
    const { requestId, signal } = context;
    const call = gbdFlCall(requestId);
    const { token, publicKey } = consent ?? (await fetchToken(subject, context));
    const dataXml = `<data ${GBD_FL_DATA}>${sequence([
      ['messageId', randomUUID()],
      ['messageDate', now().toISOString()],
      ['senderCode', applicant.senderCode],
      ...criteria,
      ['kdpToken', token],
      ['publicKey', publicKey],
    ])}</data>`;
    const signed = { signData: true, expectSignedData: true, readOnly: true };
    const answer = await gbdFl.send({ dataXml, ...signed, correlationId: requestId, signal });
    if (answer.outcome === 'NOT_FOUND') return [];
    return readAnswer(call, () => {
      const code = requireText(answer.data, 'messageResult', 'code');
      if (code === NOT_FOUND) return [];
      if (code !== FOUND) throw fault(call, `messageResult ${code.slice(0, 20)}`);
      const persons = child(answer.data, 'persons');
      if (persons === undefined) return [];
      return children(persons, 'person').map(readIndividualRecord);
    });
  }

  async function fetchCards(content: string, { requestId, signal }: CallContext) {
    const dataXml = `<data ${CARD_DATA}>${content}</data>`;
    const request = { dataXml, readOnly: true, correlationId: requestId, signal };
    const answer = await isMp.send(request);
    if (answer.outcome === 'NOT_FOUND') return undefined;
    const call = cardCall(requestId);
    return readAnswer(call, () =>
      children(requireChild(answer.data, 'results'), 'result').map((result) => ({
        ref: requireText(result, 'ref'),
        card: readCard(child(result, 'card'), call),
      })),
    );
  }

  return {
    async readIndividual(iin, context, consent) {
      const found = await fetchIndividuals(iin, [['iin', iin]], context, consent);
      const own = found.find((record) => record.iin === iin);
      if (own === undefined && found.length > 0) {
        throw stranger(gbdFlCall(context.requestId));
      }
      return own ?? null;
    },
    async readHolder(documentNumber, context) {
      const criteria: Field[] = [['documentNumber', documentNumber]];
      const found = await fetchIndividuals(applicant.bin, criteria, context);
      const holders = found.filter((record) => holdsOwn(record, documentNumber));
      // Two people under one number tell nothing for sure.
      const isSure = new Set(holders.map(({ iin }) => iin)).size === 1;
      if (found.length > 0 && !isSure) throw stranger(gbdFlCall(context.requestId));
      return holders[0] ?? null;
    },
    // Without an IIN there is no person to ask: the token is the body's own, for its own BIN.
    readOwnAccess: (context) => fetchToken(applicant.bin, context),
    async searchIndividuals(search, context, access) {
      const criteria: Field[] = [
        ['surname', search.surname],
        ['name', search.givenName],
        ['birthDate', search.birthDate],
      ];
      const found = await fetchIndividuals(applicant.bin, criteria, context, access);
      return namesakes(found, search, gbdFlCall(context.requestId), (record) => [
        [record.surname, record.name, record.patronymic],
        [record.engSurname, record.engFirstName, undefined],
      ]);
    },
    async readCards(keys, context) {
      const items = keys.map((key, index) => `<key><ref>${index}</ref>${keyXml(key)}</key>`);
      const results = await fetchCards(`<keys>${items.join('')}</keys>`, context);
      const call = cardCall(context.requestId);
      return keys.map((key, index) => {
        if (results === undefined) return null;
        const own = results.filter(({ ref }) => ref === String(index)).map(({ card }) => card);
        const right = own.find((card) => isAbout(card, key));
        if (right !== undefined) return right;
        if (own.length === 0) {
          const internalMessage = 'a key without a result';
          return new AgencyError('AGENCY_INCOMPLETE', call, { internalMessage });
        }
        const other = own.find((card) => card !== null);
        if (other === undefined) return null;
        return other instanceof AgencyError ? other : stranger(call);
      });
    },
    async searchCards(search, context) {
      const name = `${search.surname} ${search.givenName}`;
      const fields = sequence([
        ['name', name],
        ['birthDate', search.birthDate],
      ]);
      const results = await fetchCards(`<search>${fields}</search>`, context);
      const cards = (results ?? []).flatMap(({ card }) => {
        if (card instanceof AgencyError) throw card;
        return card === null ? [] : [card];
      });
      return namesakes(cards, search, cardCall(context.requestId), (card) => [
        [card.surnameCyrillic, card.nameCyrillic, card.patronymic],
        [card.surnameLatin, card.nameLatin, undefined],
      ]);
    },
  };
}

type Field = readonly [name: string, value: string];

function sequence(fields: readonly Field[]): string {
  return fields.map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`).join('');
}

function keyXml(key: CardKey): string {
  if ('iin' in key) return sequence([['iin', key.iin]]);
  const { issuingState, number } = key;
  return `<document>${sequence([
    ['issuingState', issuingState],
    ['number', number],
  ])}</document>`;
}

function kdpCall(correlationId: string): AgencyCall {
  return { agency: 'KDP', service: SERVICES.kdp, correlationId };
}

function gbdFlCall(correlationId: string): AgencyCall {
  return { agency: 'GBD_FL', service: SERVICES.gbdFl, correlationId };
}

function cardCall(correlationId: string): AgencyCall {
  return { agency: 'IS_MP', service: SERVICES.isMp, correlationId };
}

function fault(call: AgencyCall, internalMessage: string): AgencyError {
  return new AgencyError('AGENCY_FAULT', call, { internalMessage });
}

function stranger(call: AgencyCall): AgencyError {
  return new AgencyError('ENTITY_IDENTITY_MISMATCH', call);
}

/** A card that cannot be read is an error of its own: the others of the call are still good. */
function readCard(node: XmlNode | undefined, call: AgencyCall): CardRecord | AgencyError | null {
  if (node === undefined) return null;
  try {
    return readAnswer(call, () => readCardRecord(node));
  } catch (error) {
    if (error instanceof AgencyError) return error;
    throw error;
  }
}

function isAbout(card: CardRecord | AgencyError | null, key: CardKey): boolean {
  if (card === null || card instanceof AgencyError) return false;
  if ('iin' in key) return card.iin === key.iin;
  const { issuingState, number } = key;
  return card.documents.some(
    (document) => document.issuingState === issuingState && document.number === number,
  );
}

/** A foreign passport in GBD FL has no issuing state: its number alone names nobody. */
function holdsOwn({ documents }: IndividualRecord, documentNumber: string): boolean {
  return documents.some(
    ({ type, number }) =>
      type.code !== FOREIGN_PASSPORT &&
      number.replace(/[\s-]/g, '').toUpperCase() === documentNumber,
  );
}

/** The records that bear the name and the date asked for; only others is somebody else's answer. */
function namesakes<Entry extends { readonly birthDate: string }>(
  found: readonly Entry[],
  { surname, givenName, birthDate }: PersonSearch,
  call: AgencyCall,
  namesOf: (record: Entry) => readonly (readonly (string | undefined)[])[],
): Entry[] {
  const asked = `${surname} ${givenName}`.toUpperCase();
  const matching = found.filter(
    (record) =>
      record.birthDate === birthDate &&
      namesOf(record).some((names) =>
        [names.slice(0, 2), names].some((each) => joined(each) === asked),
      ),
  );
  if (matching.length === 0 && found.length > 0) throw stranger(call);
  return matching;
}

function joined(names: readonly (string | undefined)[]): string {
  return names
    .filter((name) => name !== undefined)
    .join(' ')
    .toUpperCase();
}
