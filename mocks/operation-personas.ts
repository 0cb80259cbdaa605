import type { Role } from '../schema/requester.ts';

/** Who asks each operation of `schema/operations`; what is not here, an inspector asks. */
export const OPERATION_PERSONAS: Readonly<Record<string, Role>> = {
  'full-picture': 'inspector',
  'hiring-check': 'employer',
  'employer-workers': 'employer',
  'hotel-check-in': 'hotel',
  'border-check': 'border-officer',
  'my-file': 'migrant',
  'my-draft': 'migrant',
  'employer-review': 'labour-inspector',
  'consul-applicant': 'consul',
  'migration-flows': 'statistician',
  'service-areas': 'migrant',
  'notify-arrival': 'host',
  'my-access-log': 'migrant',
  'access-proof': 'migrant',
  accesses: 'auditor',
};

/** Returns the persona whose question an operation is. */
export function personaOf(operation: string): Role {
  return OPERATION_PERSONAS[operation] ?? 'inspector';
}
