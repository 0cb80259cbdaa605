import type { Element } from '@xmldom/xmldom';
import {
  type AskedSubject,
  answerDataIn,
  answerPersons,
  childText,
  element,
  keyOfPersons,
  type Markup,
  type MessageResult,
  readSequence,
  readSubject,
  ShepRefusal,
  type ShepSyncService,
  subjectMarkup,
} from '../kit/index.ts';
import type { FiledDecision, LinkDesk, LinkRequest, LinkSide, Undecided } from './link-desk.ts';

/** The namespace of the types of requests and answers. Modelled: no public schema exists. */
const NAMESPACE = 'urn:reference-model:is-mp:identity-links:v1';
const answerData = answerDataIn(NAMESPACE);

const RESULTS: Readonly<Record<Undecided, MessageResult>> = {
  REQUEST_ID_REUSED: { code: '30001', nameRu: 'Номер запроса уже использован' },
  PERSON_UNKNOWN: { code: '30002', nameRu: 'Лицо не найдено' },
  ONE_RECORD: { code: '30003', nameRu: 'Указана одна и та же запись' },
};

/** Whom the fault `otherPerson` answers about. */
const SOMEBODY_ELSE: AskedSubject = {
  iin: null,
  documents: [{ issuingState: 'UTO', number: 'L898902C3' }],
};

/** `ISMP_LinkDecisions`: what was decided about records of up to 100 persons. */
export function linkDecisionsService(desk: LinkDesk): ShepSyncService {
  return {
    dataType: { namespace: NAMESPACE, localName: 'linkDecisionsRequest' },
    keyOf: keyOfPersons,
    answer(data, { fault }) {
      if (fault?.kind === 'notFound') return { status: { code: 'SCSE001', message: 'no match' } };
      const { person: asked } = readSequence(data, [{ name: 'person', many: true }]);
      const answers = answerPersons(asked, (key, subject) => {
        const told = fault?.kind === 'otherPerson' ? SOMEBODY_ELSE : subject;
        return element('person', [
          element('key', key),
          element('result', 'FOUND'),
          subjectMarkup({ iin: told.iin, travelDocuments: told.documents }),
          element('decisions', desk.decisionsAbout(subject).map(decisionMarkup)),
        ]);
      });
      const twice = fault?.kind === 'duplicate' ? [...answers, ...answers] : answers;
      return { data: answerData('linkDecisionsResponse', twice) };
    },
  };
}

/** `ISMP_DecideLink`: puts an officer's decision on file, signed by the sender. */
export function decideLinkService(desk: LinkDesk): ShepSyncService {
  return {
    dataType: { namespace: NAMESPACE, localName: 'decideLinkRequest' },
    demandSignedData: true,
    keyOf: (data) => childText(data, 'requestId') ?? '',
    answer(data, { fault }) {
      if (fault?.kind === 'notFound') return { status: { code: 'SCSE001', message: 'no match' } };
      const decided = desk.decide(readRequest(data));
      if (typeof decided === 'string') {
        return { data: answerData('decideLinkResponse', [], RESULTS[decided]) };
      }
      const told =
        fault?.kind === 'otherPerson'
          ? { ...decided, sides: [...decided.sides].map(elsewhere) }
          : decided;
      const decision = decisionMarkup(told);
      const content = fault?.kind === 'duplicate' ? [decision, decision] : [decision];
      return { data: answerData('decideLinkResponse', content) };
    },
  };
}

function elsewhere(side: LinkSide): LinkSide {
  return { ...side, record: 'SOMEBODY-ELSES' };
}

function readRequest(data: Element): LinkRequest {
  const { side } = readSequence(data, [
    { name: 'requestId' },
    { name: 'decidedBy' },
    { name: 'side', many: true },
    { name: 'verdict' },
    { name: 'reason' },
  ]);
  const [one, other, ...more] = side.map(readSide);
  if (one === undefined || other === undefined || more.length > 0) {
    throw new ShepRefusal('schema', 'cvc-occurs: expected two of side');
  }
  return {
    requestId: demand(data, 'requestId', /^\S{1,64}$/),
    decidedBy: demand(data, 'decidedBy', /^.{1,200}$/u),
    sides: [one, other],
    verdict: demand(data, 'verdict', /^[123]$/) as LinkRequest['verdict'],
    reason: demand(data, 'reason', /^[\s\S]{1,1000}$/u),
  };
}

function readSide(parent: Element): LinkSide {
  const { subject } = readSequence(parent, [
    { name: 'subject' },
    { name: 'system' },
    { name: 'record' },
  ]);
  return {
    subject: readSubject(subject[0] as Element),
    system: demand(parent, 'system', /^[A-Z_]{1,32}$/),
    record: demand(parent, 'record', /^\S{1,64}$/),
  };
}

function demand(parent: Element, name: string, pattern: RegExp): string {
  const text = childText(parent, name);
  if (text !== undefined && pattern.test(text)) return text;
  throw new ShepRefusal('schema', `cvc-pattern-valid: ${name}`);
}

function decisionMarkup(
  decision: Omit<FiledDecision, 'sides'> & { sides: readonly LinkSide[] },
): Markup {
  return element('decision', [
    element('number', decision.number),
    ...decision.sides.map(({ system, record }) =>
      element('side', [element('system', system), element('record', record)]),
    ),
    element('verdict', decision.verdict),
    element('decidedAt', decision.decidedAt),
    element('reason', decision.reason),
  ]);
}
