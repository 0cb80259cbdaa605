import { z } from 'zod';
import { PURPOSES, ROLES } from '../requester.ts';
import { SIGNATURE_LEVELS } from './asker.ts';
import { MASKS } from './grants.ts';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const COORDINATE = /^[A-Z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/;

const line = z
  .string()
  .min(1)
  .max(300)
  .regex(/^\P{C}+$/u, 'expected one line of text');
const name = z.string().regex(NAME, 'expected a name of small letters, digits and hyphens');
const names = z.array(name).default([]);
const text = z.strictObject({ kk: line, ru: line, en: line });
const source = z.strictObject({ citation: line, verified: z.boolean() });

// The log of readings quotes it, and what it quotes is shorter.
const delay = z.strictObject({
  days: z.int().min(1).max(3_650),
  source: z.strictObject({ citation: line.max(200), verified: z.boolean() }),
});

const category = z.strictObject({
  title: text,
  sensitivity: z.enum(['basic', 'restricted', 'special']),
  source,
  kdpService: z
    .string()
    .regex(/^\w{1,64}$/, 'expected the name of a SHEP service')
    .nullable()
    .default(null),
  retentionYears: z.int().min(1).max(75),
  delay: delay.nullable().default(null),
});

const purpose = z.strictObject({
  title: text,
  caseReference: z.enum(['required', 'optional']),
  bases: z.array(name).min(1),
  emergencyMinutesMax: z.int().min(1).max(60).nullable().default(null),
});

const basis = z.strictObject({ title: text, source });

const role = z.strictObject({
  title: text,
  speaksFor: z.enum(['person', 'organization', 'hotel']),
  purposes: z.array(z.enum(PURPOSES)).default([]),
  cases: z.enum(['guests', 'employees', 'hosted']).nullable().default(null),
});

const rule = z.strictObject({
  roles: z.array(z.enum(ROLES)).min(1),
  purpose: z.enum(PURPOSES),
  basis: name,
  signature: z.enum(SIGNATURE_LEVELS).default('none'),
  permits: z.strictObject({ any: names, own: names, case: names, consent: names }),
  masks: z
    .record(z.string().regex(COORDINATE, 'expected a coordinate, Type.field'), z.enum(MASKS))
    .default({}),
  silent: names,
});

/** The form of `policy.yaml`; what its parts say of one another is for `checkPolicy`. */
export const policyForm = z.strictObject({
  categories: z.record(name, category),
  bases: z.record(name, basis),
  purposes: z.record(z.enum(PURPOSES), purpose),
  roles: z.record(z.enum(ROLES), role),
  rules: z.record(name, rule),
});

/** A policy file of the right form, its parts not yet compared with one another. */
export type PolicyContent = z.output<typeof policyForm>;
