import { answerDataIn } from '../kit/index.ts';

/** The namespace of the types of requests and answers. Modelled: no public schema exists. */
export const ALERTS_NAMESPACE = 'urn:reference-model:alerts:v1';

/** Writes the `data` of the register's answers. */
export const answerData = answerDataIn(ALERTS_NAMESPACE);
