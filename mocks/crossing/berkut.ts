import type { Element } from '@xmldom/xmldom';
import type { Faults } from '../faults.ts';
import {
  childElements,
  childrenNamed,
  childText,
  element,
  type LegacyServer,
  rawXml,
  type ShepAsyncOptions,
  shepAsyncRoute,
  startLegacyServer,
} from '../kit/index.ts';
import type { People } from '../people.ts';
import { crossingsOf } from './crossings-of.ts';
import { encodePayload } from './encode-payload.ts';
import { readCrossingsRequest } from './read-crossings-request.ts';
import { writeCrossings } from './write-crossings.ts';

/** SHEP's name of the service. */
export const BERKUT_SERVICE = 'BERKUT_Crossings';

/** How to start Berkut. */
export interface BerkutOptions
  extends Pick<ShepAsyncOptions, 'answerDelayMs' | 'duplicateEvery' | 'redeliverAfterMs' | 'seed'> {
  readonly people: People;
  readonly port?: number;
  readonly latencyMs?: number;
  readonly faults?: Faults;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/**
 * Starts Berkut, the border service's system: `BERKUT_Crossings` on SHEP's asynchronous channel.
 *
 * A reference model, not official. The answer's `data` is base64 over an XML document in RK1048.
 * Somebody without an IIN is known by the documents shown at the border and by nothing else, so
 * that asking by one of two passports finds the crossings with that one only.
 */
export function startBerkut(options: BerkutOptions): Promise<LegacyServer> {
  const { people, ...shared } = options;
  return startLegacyServer({
    name: 'BERKUT',
    ...shared,
    routes: [
      shepAsyncRoute({
        ...shared,
        services: {
          [BERKUT_SERVICE]: {
            keyOf: identifiersIn,
            answer(data, { fault }) {
              const found = crossingsOf(people, readCrossingsRequest(data), fault);
              const payload = encodePayload(writeCrossings(found, fault), fault);
              return element('data', rawXml(payload.toString('base64')));
            },
          },
        },
      }),
    ],
  });
}

/** `900101300017 UZB:FA0000001`: for the request log, whatever the data may be. */
function identifiersIn(data: Element): string {
  const documents = childrenNamed(data, 'documents').flatMap(childElements);
  const names = documents.map((document) =>
    childElements(document)
      .map(({ textContent }) => textContent)
      .join(':'),
  );
  return [childText(data, 'iin') ?? '', ...names].join(' ').trim();
}
