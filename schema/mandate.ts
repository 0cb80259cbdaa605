import type { PersonId } from './person-id.ts';

/** Somebody for whom a requester may act: a child of theirs, or a person whom they represent. */
export interface Mandate {
  readonly kind: 'parent' | 'representative';
  readonly subject: PersonId;
}
