import type { AccessRecord } from '../../../schema/access-record.ts';
import { MANDATE_KINDS } from '../../../schema/code-lists/mandate-kinds.ts';
import type { Language, LocalizedText } from '../../../schema/localized-text.ts';
import type { Policy } from '../../../schema/policy/index.ts';

/** One reading of somebody's data, as Estonia's Data Tracker tells it. */
export interface Usage {
  /** RFC 3339. */
  readonly logtime: string;
  /** Why, on what ground, and what was shown, in words. */
  readonly action: string;
  /** The BIN of the organization, a pseudonym where that is a person's; `person` for a person. */
  readonly receiverCode: string;
  readonly receiverName?: string;
  readonly receiverSystem: string;
}

const BASIS: LocalizedText = { kk: 'Негізі', ru: 'Основание', en: 'Basis' };
const NO_PURPOSE: LocalizedText = {
  kk: 'Мақсаты көрсетілмеген',
  ru: 'Цель не указана',
  en: 'No purpose was stated',
};
const NOTHING_SHOWN: LocalizedText = {
  kk: 'Ештеңе көрсетілген жоқ',
  ru: 'Ничего не показано',
  en: 'Nothing was shown',
};
const ENDINGS: Readonly<Record<AccessRecord['kind'], LocalizedText>> = {
  DISCLOSED: { kk: 'Көрсетілді', ru: 'Показано', en: 'Shown' },
  REFUSED: { kk: 'Бас тартылды', ru: 'Отказано', en: 'Refused' },
  POSSIBLY_READ: { kk: 'Қаралған болуы мүмкін', ru: 'Возможно, просмотрено', en: 'Possibly read' },
};
const HIDDEN_UNTIL: LocalizedText = {
  kk: 'Заң бойынша осы күнге дейін көрсетілмеді',
  ru: 'По закону не показывалось до',
  en: 'By law not shown until',
};
const DATE_LENGTH = '2026-03-01'.length;

/** Tells a record to the person whom it is about, in their language. */
export function describeUsage(record: AccessRecord, policy: Policy, language: Language): Usage {
  const { at, organization, system, mandate, roles } = record;
  const person =
    mandate === null ? roles.map((role) => policy.roles[role].title) : [MANDATE_KINDS[mandate]];
  const name =
    organization === null
      ? person.map((title) => title[language]).join(', ')
      : [organization.name, organization.unit].filter((part) => part !== null).join(', ');
  return {
    logtime: at,
    action: actionOf(record, policy, language),
    receiverCode: organization?.code ?? 'person',
    ...(name !== '' && { receiverName: name }),
    receiverSystem: system,
  };
}

function actionOf(record: AccessRecord, policy: Policy, language: Language): string {
  const { purpose, legalBases, hidden } = record;
  // What the policy no longer has is told by its name.
  const bases = legalBases.map((basis) => policy.bases[basis]?.title[language] ?? basis);
  const sentences = [
    (purpose === null ? NO_PURPOSE : policy.purposes[purpose].title)[language],
    ...(bases.length === 0 ? [] : [`${BASIS[language]}: ${bases.join('; ')}`]),
    endingOf(record, policy, language),
    ...(hidden === null
      ? []
      : [`${HIDDEN_UNTIL[language]}: ${hidden.until.slice(0, DATE_LENGTH)}, ${hidden.reason}`]),
  ];
  return `${sentences.join('. ')}.`;
}

function endingOf(
  { kind, categories, shownFields, maskedFields }: AccessRecord,
  policy: Policy,
  language: Language,
): string {
  const isEmpty = kind === 'DISCLOSED' && shownFields.length + maskedFields.length === 0;
  if (isEmpty) return NOTHING_SHOWN[language];
  const titles = categories.map((name) => policy.categories[name]?.title[language] ?? name);
  const ending = ENDINGS[kind][language];
  return titles.length === 0 ? ending : `${ending}: ${titles.join('; ')}`;
}
