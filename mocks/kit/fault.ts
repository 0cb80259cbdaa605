import { z } from 'zod';

const bytesMax = 256 * 1024 * 1024;
const milliseconds = z.int().min(0).max(3_600_000);
const signatureLayer = z.enum(['body', 'data']).default('body');

/**
 * Everything that can be made to go wrong with a legacy system, as data.
 *
 * The wire kinds are applied by the legacy server to whatever the simulator answered. The four
 * last ones (`otherPerson`, `duplicate`, `notFound`, and the signatures) change the answer itself:
 * the kit does it where it can, the simulator where only it knows its records.
 */
export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('slow'), delayMs: milliseconds.default(2_000) }),
  z.strictObject({ kind: z.literal('hang') }),
  z.strictObject({
    kind: z.literal('drip'),
    bytes: z.int().min(1).max(65_536).default(1),
    intervalMs: z.int().min(1).max(60_000).default(60),
  }),
  z.strictObject({
    kind: z.literal('down'),
    status: z.int().min(500).max(599).default(503),
    retryAfterS: z.int().min(0).max(86_400).optional(),
  }),
  z.strictObject({ kind: z.literal('refused') }),
  z.strictObject({ kind: z.literal('reset') }),
  z.strictObject({ kind: z.literal('resetMidBody') }),
  z.strictObject({ kind: z.literal('malformed') }),
  z.strictObject({ kind: z.literal('truncated') }),
  z.strictObject({ kind: z.literal('html') }),
  z.strictObject({
    kind: z.literal('wrongCharset'),
    bytesIn: z.enum(['windows-1251', 'rk1048', 'utf-8']).default('windows-1251'),
    label: z.enum(['windows-1251', 'rk1048', 'utf-8', 'none']).default('utf-8'),
  }),
  z.strictObject({ kind: z.literal('faultIn200') }),
  z.strictObject({
    kind: z.literal('oversize'),
    bytes: z
      .int()
      .min(1)
      .max(bytesMax)
      .default(64 * 1024 * 1024),
  }),
  z.strictObject({ kind: z.literal('badSignature'), layer: signatureLayer }),
  z.strictObject({ kind: z.literal('strangerSignature'), layer: signatureLayer }),
  z.strictObject({ kind: z.literal('otherPerson') }),
  z.strictObject({ kind: z.literal('duplicate') }),
  z.strictObject({ kind: z.literal('notFound') }),
]);

/** One fault with every default filled in. */
export type Fault = z.output<typeof faultSchema>;

/** One fault as a test or the fault control writes it; figures may be left out. */
export type FaultInput = z.input<typeof faultSchema>;

/** The name of a fault, such as `resetMidBody`. */
export type FaultKind = Fault['kind'];

/** Every fault kind, in the order of `faultSchema`. */
export const FAULT_KINDS: readonly FaultKind[] = faultSchema.options.map(
  (option) => option.shape.kind.value,
);
