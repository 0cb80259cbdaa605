import type { Element } from '@xmldom/xmldom';
import { type AskedSubject, readSubject } from './asked-subject.ts';
import { childrenNamed, readSequence } from './read-xml.ts';
import { ShepRefusal } from './shep-refusal.ts';
import type { Markup } from './write-xml.ts';

/** How many persons may be asked about at once. */
export const PERSONS_MAX = 100;

/** Returns the same text for requests about the same persons. */
export function keyOfPersons(data: Element): string {
  return childrenNamed(data, 'person')
    .map((person) => person.textContent?.replace(/\s/g, '') ?? '')
    .join(',');
}

/**
 * Answers each `person` (`key, subject`) of a request, under the key that the request gave them;
 * refuses more than `PERSONS_MAX`.
 */
export function answerPersons(
  persons: readonly Element[],
  answer: (key: string, subject: AskedSubject) => Markup,
): Markup[] {
  if (persons.length > PERSONS_MAX) {
    throw new ShepRefusal('schema', `cvc-maxOccurs: at most ${PERSONS_MAX} person`);
  }
  return persons.map((person) => {
    const { key, subject } = readSequence(person, [{ name: 'key' }, { name: 'subject' }]);
    return answer(key[0]?.textContent ?? '', readSubject(subject[0] as Element));
  });
}
