import {
  type AskedSubject,
  answerPersons,
  childText,
  element,
  keyOfPersons,
  type Markup,
  readSequence,
  type ShepSyncService,
  subjectMarkup,
} from '../kit/index.ts';
import type { AlertDesk, Check } from './alert-desk.ts';
import { ALERTS_NAMESPACE, answerData } from './namespace.ts';

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
    keyOf: keyOfPersons,
    answer(data, { fault }) {
      if (fault?.kind === 'notFound') return { status: { code: 'SCSE001', message: 'no match' } };
      const { person: asked } = readSequence(data, [
        { name: 'requestedBy' },
        { name: 'person', many: true },
      ]);
      const requestedBy = childText(data, 'requestedBy') ?? '';
      const answers = answerPersons(asked, (key, subject) => {
        const check = desk.check(subject, requestedBy);
        const told = fault?.kind === 'otherPerson' ? { ...check, subject: SOMEBODY_ELSE } : check;
        return checkMarkup(key, told);
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
