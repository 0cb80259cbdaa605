import { AGENCIES, type AgencyCode } from '../../schema/agencies.ts';
import { ERROR_CODES, type ErrorCode } from '../../schema/error-codes.ts';
import type { Language } from '../../schema/localized-text.ts';

const UNNAMED_SERVICE = {
  kk: (service: string) => `«${service}» сервисі`,
  ru: (service: string) => `Сервис «${service}»`,
  en: (service: string) => `The service "${service}"`,
};

/** Returns what a client reads for a code, the agency named in the same language. */
export function errorMessage(
  code: ErrorCode,
  language: Language,
  from: { readonly agency: AgencyCode | null; readonly service: string },
): string {
  const name =
    from.agency === null
      ? UNNAMED_SERVICE[language](from.service)
      : AGENCIES[from.agency][language];
  // A function, because a replacement text would give meaning to dollar signs.
  return ERROR_CODES[code].message[language].replaceAll('{agency}', () => name);
}

/** True for the code of an agency that we know. */
export function isAgencyCode(value: unknown): value is AgencyCode {
  return typeof value === 'string' && Object.hasOwn(AGENCIES, value);
}
