import { z } from 'zod';
import { isCountryCode } from '../../../../schema/country.ts';

const text = z.string().min(1);
/** A text in the three languages. */
export const localized = z.strictObject({ kk: text, ru: text, en: text });
const country = z.string().refine(isCountryCode, 'expected a country as ISO 3166-1 alpha-3');
const days = z.int().min(1).max(3_650);
const category = z.int().min(1).max(4);
const percent = z.int().min(0).max(100);
const none = z.strictObject({});

/** At most so many days in every so many; null for no limit after one entry. */
const term = { windowDaysMax: days, stayDaysMax: days.nullable() };
const tier = z.strictObject({
  /** The last day of the tier, counted from the day after the term; null for the last tier. */
  daysMax: days.nullable(),
  verified: z.boolean(),
  text: localized,
});
const sanction = z.strictObject({ tiers: z.array(tier).min(1) });

/** The figures that each rule sets: a rule that is not here is unknown, and each here is needed. */
export const FIGURES = {
  'citizen-stay': none,
  'permanent-residence-stay': none,
  'temporary-residence-stay': none,
  'kandas-stay': none,
  'labour-immigrant-stay': none,
  'visa-stay': none,
  'eaeu-contract-stay': none,
  'eaeu-stay': z.strictObject({ countries: z.array(country).min(1), ...term, windowDays: days }),
  'visa-free-stay': z.strictObject({ ...term, windowDays: days }),
  'visa-free-countries': z.strictObject({
    generalTerm: z.array(country),
    treatyTerms: z.array(z.strictObject({ countries: z.array(country).min(1), ...term })),
  }),
  'ground-to-stay': none,
  'host-notification': z.strictObject({ workingDays: days }),
  'own-registration': z.strictObject({ calendarDays: days }),
  'address-change': z.strictObject({ workingDays: days }),
  'eaeu-registration': z.strictObject({ calendarDays: days }),
  'citizen-registration': none,
  'residence-registration': none,
  'citizen-work': none,
  'eaeu-work': none,
  'permanent-residence-work': none,
  'kandas-work': none,
  'foreign-labour-permit': none,
  'labour-immigrant-permit': none,
  'self-employment-permit': none,
  'neo-nomad-work': z.strictObject({ category: text }),
  'permit-to-work': none,
  'working-age': z.strictObject({ fromAge: z.int().min(1), withConsentFromAge: z.int().min(1) }),
  'neo-nomad-visa': z.strictObject({ monthlyIncomeUsdMin: z.int().min(1) }),
  'medical-certificate': none,
  'prepaid-tax': z.strictObject({ mciPerMonth: z.int().min(1) }),
  'monthly-index': z.strictObject({ tiyn: z.int().min(1) }),
  'local-share': z.strictObject({
    groups: z
      .array(z.strictObject({ categories: z.array(category).min(1), localPercentMin: percent }))
      .min(1),
  }),
  'transferred-share': z.strictObject({ percentOfLocalMax: percent }),
  quota: none,
  'training-duty': none,
  'overstay-sanction': sanction,
  'host-sanction': sanction,
  'work-sanction': sanction,
  'employer-sanction': sanction,
} as const satisfies Record<string, z.ZodType>;

export type RuleId = keyof typeof FIGURES;

/** The figures of one rule. */
export type FiguresOf<Id extends RuleId> = z.infer<(typeof FIGURES)[Id]>;

/** An entry of a file of rules, before its figures are read. */
export const ruleForm = z.strictObject({
  id: z.enum(Object.keys(FIGURES) as [RuleId, ...RuleId[]]),
  title: localized,
  article: text,
  source: text,
  validFrom: z.iso.date(),
  validUntil: z.iso.date().optional(),
  verified: z.boolean(),
  parameters: z.unknown().default({}),
});
