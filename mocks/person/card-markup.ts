import { element, type Markup } from '../kit/index.ts';
import { type InventedPerson, identityAt } from '../people.ts';

/** Returns a foreigner's `card` of IS MP: who it is and every foreign passport, current first. */
export function cardMarkup(person: InventedPerson): Markup {
  const held = identityAt(person, 'isMp');
  return element('card', [
    element('cardNumber', `FC-${person.key.replace(/^.*:/, '')}`),
    element('iin', person.iin),
    element('surnameCyrillic', held.surnameCyrillic),
    element('nameCyrillic', held.givenNameCyrillic),
    element('patronymic', held.patronymicCyrillic),
    element('surnameLatin', held.surnameLatin),
    element('nameLatin', held.givenNameLatin),
    element('birthDate', held.birthDate),
    element('sex', held.sex === 'MALE' ? 'M' : 'F'),
    element('citizenship', held.citizenship),
    element(
      'documents',
      person.travelDocuments.map((document) =>
        element('document', [
          element('type', document.type),
          element('issuingState', document.issuingState),
          element('number', document.number),
          element('beginDate', document.issuedOn),
          element('endDate', document.expiresOn),
          element('status', document.statusCode),
        ]),
      ),
    ),
  ]);
}
