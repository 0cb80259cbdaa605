import type { Element } from '@xmldom/xmldom';
import { childText, readSequence, ShepRefusal } from '../kit/index.ts';
import type { ConsentQuestion } from './consent-desk.ts';
import { refusePresenceToken } from './presence-token.ts';

const EXPIRES_IN_MS_MAX = 132_000_000;

/** A request for access: the question, and whether the person is to be asked it. */
export interface AccessRequest extends ConsentQuestion {
  readonly omitsSms: boolean;
}

/**
 * Reads a `getUserDataRequest`; throws a `ShepRefusal` for anything out of place, and where the
 * person is not to be asked without a token that says why.
 */
export function readAccessRequest(data: Element, at: number): AccessRequest {
  readSequence(data, [
    { name: 'uin' },
    { name: 'company' },
    { name: 'company_bin' },
    { name: 'company_responsible' },
    { name: 'employee_name' },
    { name: 'access_name' },
    { name: 'personal_data_name' },
    { name: 'expiresIn' },
    { name: 'omit-sms' },
    { name: 'ovt', optional: true },
  ]);
  const textOf = (name: string): string => childText(data, name) ?? '';
  const expiresInMs = /^\d{1,9}$/.test(textOf('expiresIn')) ? Number(textOf('expiresIn')) : 0;
  demand(/^\d{12}$/.test(textOf('uin')), 'uin is 12 digits');
  demand(/^\d{12}$/.test(textOf('company_bin')), 'company_bin is 12 digits');
  for (const name of ['company', 'company_responsible', 'employee_name', 'access_name']) {
    demand(textOf(name) !== '', `${name} is not empty`);
  }
  demand(expiresInMs >= 1 && expiresInMs <= EXPIRES_IN_MS_MAX, 'expiresIn is milliseconds');
  demand(/^(true|false)$/.test(textOf('omit-sms')), 'omit-sms is true or false');
  const omitsSms = textOf('omit-sms') === 'true';
  if (omitsSms) {
    const refusal = refusePresenceToken(textOf('ovt'), { bin: textOf('company_bin'), now: at });
    demand(refusal === undefined, `omit-sms demands presence: ${refusal}`);
  }
  return {
    iin: textOf('uin'),
    service: textOf('access_name'),
    statement: textOf('personal_data_name'),
    organization: { bin: textOf('company_bin'), name: textOf('company') },
    official: textOf('employee_name'),
    expiresInMs,
    omitsSms,
  };
}

function demand(fact: boolean, rule: string): void {
  if (!fact) throw new ShepRefusal('schema', `getUserDataRequest: ${rule}`);
}
