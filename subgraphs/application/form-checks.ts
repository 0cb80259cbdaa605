import { isBin } from '../../schema/bin.ts';
import type { ApplicationErrorCode } from '../../schema/code-lists/application-errors.ts';
import { isIin } from '../../schema/iin.ts';
import { addDays } from '../kit/index.ts';

/** What somebody stated beside what the state knows, by the names of the input. */
export type Form = Readonly<Record<string, unknown>>;

/** What is wrong with one value. */
export interface FormFinding {
  readonly code: ApplicationErrorCode;
  /** From the input inwards. */
  readonly field: readonly string[];
}

/** Looks at one thing in a form, as of a day in Kazakhstan. Asks nobody, never throws. */
export type FormCheck = (form: Form, today: string) => readonly FormFinding[];

/** A text of 1 to `max` characters; lines may be broken, nothing else that is not written. */
export function text(name: string, max: number): FormCheck {
  return holds('TEXT_INVALID', name, (value) => isText(value, max));
}

/** As `text`, where it may be left out. */
export function optionalText(name: string, max: number): FormCheck {
  return holds('TEXT_INVALID', name, (value) => value === undefined || isText(value, max));
}

/** A whole number from `min` to `max`. */
export function between(name: string, min: number, max: number): FormCheck {
  return holds(
    'NUMBER_OUT_OF_RANGE',
    name,
    (value) => Number(value) >= min && Number(value) <= max,
  );
}

/** A day that is not over. */
export function notPast(name: string): FormCheck {
  return holds('DAY_IN_PAST', name, (value, today) => String(value) >= today);
}

/** A day that has begun. */
export function notFuture(name: string): FormCheck {
  return holds('DAY_IN_FUTURE', name, (value, today) => String(value) <= today);
}

/** A day from today to `daysMax` days ahead. */
export function within(name: string, daysMax: number): FormCheck {
  return holds('PERIOD_INVALID', name, (value, today) => isPeriod(today, String(value), daysMax));
}

/** A last day that is not before the first, and at most `daysMax` days after it. */
export function period(from: string, until: string, daysMax: number): FormCheck {
  return (form) =>
    isPeriod(String(form[from]), String(form[until]), daysMax)
      ? []
      : [{ code: 'PERIOD_INVALID', field: [until] }];
}

/** The IIN of a person or the BIN of an organization. */
export function party(name: string): FormCheck {
  return holds('PARTY_INVALID', name, (value) => isIin(String(value)) || isBin(String(value)));
}

/** A yes, without which nobody may apply. */
export function confirmed(name: string): FormCheck {
  return holds('CONDITION_NOT_MET', name, (value) => value === true);
}

const ADDRESS_CHARACTERS_MAX = 100;

/** An address, each of whose parts is a text. */
export const address: FormCheck = ({ address: given }) => {
  const parts = given as Form;
  return [
    ...['city', 'street', 'building'].map((part) => text(part, ADDRESS_CHARACTERS_MAX)),
    optionalText('flat', ADDRESS_CHARACTERS_MAX),
  ]
    .flatMap((check) => check(parts, ''))
    .map(({ code, field }) => ({ code, field: ['address', ...field] }));
};

function holds(
  code: ApplicationErrorCode,
  name: string,
  isRight: (value: unknown, today: string) => boolean,
): FormCheck {
  return (form, today) => (isRight(form[name], today) ? [] : [{ code, field: [name] }]);
}

function isText(value: unknown, max: number): boolean {
  const length = typeof value === 'string' ? value.length : 0;
  return length >= 1 && length <= max && !/[^\P{C}\n]/u.test(String(value));
}

function isPeriod(from: string, until: string, daysMax: number): boolean {
  return until >= from && until <= addDays(from, daysMax);
}
