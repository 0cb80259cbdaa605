import { RestRefusal } from '../kit/index.ts';
import { addWorkingDays, dateOf, dayOf } from '../people/calendar-day.ts';

/** What a client files, in the shape of the reference model. */
export interface FiledAppeal {
  readonly externalId: string;
  readonly kind: 'OBJECTION' | 'RECTIFICATION';
  readonly applicantIin: string;
  readonly concernedIin: string;
  readonly reference: string;
  readonly addressee: { readonly kind: string; readonly code: string };
  readonly field: string | null;
  readonly text: string;
}

/** What is on file. */
export interface RegisteredAppeal extends Omit<FiledAppeal, 'text'> {
  readonly number: string;
  /** 1 registered, 2 being examined, 3 time extended, 4 answered, 5 not examined. */
  readonly status: number;
  /** By the clock of Kazakhstan, without a zone. */
  readonly registeredAt: string;
  readonly dueOn: string;
  readonly answer: string | null;
}

const ADDRESSEES = ['ORGANIZATION', 'SYSTEM_OF_RECORD', 'DATA_PROTECTION'];
const TEXT_MAX = 2_000;
/** Law No. 94-V, Article 25: an operator answers in three working days, and corrects in one. */
const ANSWER_DAYS = { OBJECTION: 3, RECTIFICATION: 1 } as const;
const ALMATY_OFFSET_MS = 5 * 3_600_000;

/** Reads what is filed; throws a `RestRefusal` that names what is missing or wrong. */
export function readAppeal(json: unknown): FiledAppeal {
  const given = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  const { externalId, kind, applicantIin, concernedIin, reference, text, field } = given;
  const addressee = (given.addressee ?? {}) as Record<string, unknown>;
  const isText = (value: unknown, max: number) =>
    typeof value === 'string' && value.length >= 1 && value.length <= max;
  const wrong = Object.entries({
    externalId: isText(externalId, 64),
    kind: kind === 'OBJECTION' || kind === 'RECTIFICATION',
    applicantIin: isIinLike(applicantIin),
    concernedIin: isIinLike(concernedIin),
    reference: isText(reference, 128),
    addressee: ADDRESSEES.includes(String(addressee.kind)) && isText(addressee.code, 64),
    field: field === null || isText(field, 256),
    text: isText(text, TEXT_MAX),
  }).flatMap(([name, isRight]) => (isRight ? [] : [name]));
  if (wrong.length > 0) throw new RestRefusal(400, 'BAD_APPEAL', wrong.join(', '));
  return given as unknown as FiledAppeal;
}

/** Registers an appeal under a number, at a moment in milliseconds. */
export function registerAppeal(
  { text: _, ...appeal }: FiledAppeal,
  number: string,
  atMs: number,
): RegisteredAppeal {
  const local = new Date(atMs + ALMATY_OFFSET_MS).toISOString();
  const dueOn = addWorkingDays(dayOf(local.slice(0, 10)), ANSWER_DAYS[appeal.kind]);
  const [year, month, day] = dateOf(dueOn).split('-');
  return {
    ...appeal,
    number,
    status: 1,
    registeredAt: local.slice(0, 19).replace('T', ' '),
    dueOn: `${day}.${month}.${year}`,
    answer: null,
  };
}

/** Whether this is twelve digits, as far as e-Otinish looks. */
export function isIinLike(value: unknown): value is string {
  return typeof value === 'string' && /^\d{12}$/.test(value);
}
