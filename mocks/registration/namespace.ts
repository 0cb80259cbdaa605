import { answerDataIn } from '../kit/index.ts';

/** The namespace of the types of requests and answers. Modelled: no public schema exists. */
export const IS_MP_NAMESPACE = 'urn:reference-model:is-mp:registrations:v1';

/** Writes the `data` of IS MP's answers. */
export const answerData = answerDataIn(IS_MP_NAMESPACE);
