import { ALERT_INSTRUCTIONS } from '../../schema/code-lists/alert-instructions.ts';
import { ALERT_ISSUERS } from '../../schema/code-lists/alert-issuers.ts';
import type { Alert, AlertCheck, AlertFile } from '../../schema/generated/alert.ts';
import { parseLocalDate, toDateTime, toDictionaryValue } from '../kit/index.ts';
import { children, requireChild, requireText, textOf, type XmlNode } from '../kit/xml.ts';

/** Hit or no hit, as resolvers pass it on. */
export type CheckEntity = AlertCheck;

/** A file without the person, whom the request names. */
export type FileRecord = Omit<AlertFile, 'person'>;

/** Reads the answer of the first step; throws where it is not plain whether there is a hit. */
export function readCheck(node: XmlNode): CheckEntity {
  return {
    hit: readHit(requireText(node, 'hit')),
    checkedAt: toDateTime(requireText(node, 'checkedAt')),
    reference: requireText(node, 'reference'),
  };
}

/** Reads a file, the latest alert first; one that comes twice is taken once. */
export function readFile(node: XmlNode): FileRecord {
  const alerts = children(requireChild(node, 'alerts'), 'alert').map(readAlert);
  const once = new Map(alerts.map((alert) => [alert.number, alert]));
  const rank = ({ validFrom, number }: Alert) => `${validFrom} ${number}`;
  return {
    openedAt: toDateTime(requireText(node, 'openedAt')),
    alerts: [...once.values()].sort((a, b) => (rank(a) < rank(b) ? 1 : -1)),
  };
}

function readAlert(node: XmlNode): Alert {
  const validTo = textOf(node, 'validTo');
  return {
    number: requireText(node, 'number'),
    kind: readKind(requireText(node, 'kind')),
    issuedBy: toDictionaryValue(requireText(node, 'issuedBy'), ALERT_ISSUERS),
    validFrom: parseLocalDate(requireText(node, 'validFrom')),
    validUntil: validTo === undefined ? null : parseLocalDate(validTo),
    instruction: toDictionaryValue(requireText(node, 'instruction'), ALERT_INSTRUCTIONS),
  };
}

function readHit(text: string): boolean {
  if (text !== '0' && text !== '1') throw new RangeError('expected 0 or 1');
  return text === '1';
}

function readKind(text: string): Alert['kind'] {
  if (text !== '1' && text !== '2') throw new RangeError('expected a kind of alert');
  return text === '1' ? 'SEARCH' : 'ENTRY_BAN';
}
