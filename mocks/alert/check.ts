import type { Element } from '@xmldom/xmldom';
import {
  type AskedSubject,
  childrenNamed,
  childText,
  element,
  type Markup,
  readSequence,
  readSubject,
  ShepRefusal,
  type ShepSyncService,
  subjectMarkup,
} from '../kit/index.ts';
import type { AlertDesk, Check } from './alert-desk.ts';
import { ALERTS_NAMESPACE, answerData } from './namespace.ts';

const PERSONS_MAX = 100;

/** Whom the fault `otherPerson` answers about. */
const SOMEBODY_ELSE: AskedSubject = {
  iin: null,
  documents: [{ issuingState: 'UTO', number: 'L898902C3' }],
};

/**
 * `ALERTS_Check`, the first step: hit or no hit for up to 100 persons, and nothing more. Whoever is
 * asked about is answered: the parts of an answer, and their length, are the same for both.
 */
export function checkService(desk: AlertDesk): ShepSyncService {
  return {
    dataType: { namespace: ALERTS_NAMESPACE, localName: 'checkRequest' },
    keyOf: (data) =>
      childrenNamed(data, 'person')
        .map((person) => person.textContent?.replace(/\s/g, '') ?? '')
        .join(','),
    answer(data, { fault }) {
      if (fault?.kind === 'notFound') return { status: { code: 'SCSE001', message: 'no match' } };
      const { person: asked } = readSequence(data, [
        { name: 'requestedBy' },
        { name: 'person', many: true },
      ]);
      if (asked.length > PERSONS_MAX) {
        throw new ShepRefusal('schema', `cvc-maxOccurs: at most ${PERSONS_MAX} person`);
      }
      const requestedBy = childText(data, 'requestedBy') ?? '';
      const answers = asked.map((each) => {
        const { key, subject } = readSequence(each, [{ name: 'key' }, { name: 'subject' }]);
        const check = desk.check(readSubject(subject[0] as Element), requestedBy);
        const told = fault?.kind === 'otherPerson' ? { ...check, subject: SOMEBODY_ELSE } : check;
        return checkMarkup(key[0]?.textContent ?? '', told);
      });
      const twice = fault?.kind === 'duplicate' ? [...answers, ...answers] : answers;
      return { data: answerData('checkResponse', twice) };
    },
  };
}

/** The subject is told back as it was asked for: what else is on file would tell of a hit. */
function checkMarkup(key: string, { subject, isHit, reference, checkedAt }: Check): Markup {
  return element('person', [
    element('key', key),
    element('result', 'CHECKED'),
    subjectMarkup({ iin: subject.iin, travelDocuments: subject.documents }),
    element('hit', isHit ? '1' : '0'),
    element('reference', reference),
    element('checkedAt', checkedAt),
  ]);
}
