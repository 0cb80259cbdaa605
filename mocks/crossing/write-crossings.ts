import { BORDER_POINTS } from '../../schema/code-lists/border-points.ts';
import { element, type Fault, type Markup } from '../kit/index.ts';
import { type DocumentReference, identityAt } from '../people.ts';
import type { FiledCrossing } from './crossings-of.ts';

const NAMESPACE = 'http://berkut.example/crossings';
/** As the machine-readable zone of a passport has them. */
const SEX_CODES = { MALE: 'M', FEMALE: 'F' } as const;
const DIRECTION_CODES = { ENTRY: '1', EXIT: '2' } as const;

/**
 * Returns the payload's root element.
 *
 * Under the fault `duplicate` each crossing stands twice: as corrected, and before its correction,
 * when its time was wrong by an hour.
 */
export function writeCrossings(found: readonly FiledCrossing[], fault: Fault | undefined): string {
  const records = found.flatMap((filed, at) => {
    if (fault?.kind !== 'duplicate') return [record(filed, 1, filed.crossing.at)];
    const corrected = record(filed, 2, filed.crossing.at);
    const outdated = record(filed, 1, anHourBefore(filed.crossing.at));
    return at % 2 === 0 ? [corrected, outdated] : [outdated, corrected];
  });
  return element('crossings', records, { xmlns: NAMESPACE }).markup;
}

function record({ crossing, person, documents }: FiledCrossing, version: number, at: string) {
  const held = identityAt(person, 'berkut');
  return element('crossing', [
    element('crossingNumber', crossing.crossingNumber),
    element('version', version),
    element('direction', DIRECTION_CODES[crossing.direction]),
    element('crossedAt', at.slice(0, 19)),
    element('point', [
      element('code', crossing.point),
      element('name', BORDER_POINTS[crossing.point].kk),
    ]),
    documentMarkup(crossing.document),
    element('purpose', crossing.purpose),
    element('holder', [
      element('iin', person.iin),
      element('surname', held.surnameCyrillic),
      element('givenName', held.givenNameCyrillic),
      element('surnameLatin', held.surnameLatin),
      element('givenNameLatin', held.givenNameLatin),
      element('birthDate', held.birthDate),
      element('sex', SEX_CODES[held.sex]),
      element('citizenship', held.citizenship),
      element('documents', documents.map(documentMarkup)),
    ]),
  ]);
}

function documentMarkup({ issuingState, number }: DocumentReference): Markup {
  return element('document', [element('issuingState', issuingState), element('number', number)]);
}

function anHourBefore(at: string): string {
  const local = Date.parse(`${at.slice(0, 19)}Z`);
  return new Date(local - 3_600_000).toISOString();
}
