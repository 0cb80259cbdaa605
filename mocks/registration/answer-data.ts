import { element, type Markup, NS } from '../kit/index.ts';

/** The namespace of the types of requests and answers. Modelled: no public schema exists. */
export const IS_MP_NAMESPACE = 'urn:reference-model:is-mp:registrations:v1';

/** What the owner of the data says about a request, besides SHEP's word about its transport. */
export interface MessageResult {
  readonly code: string;
  readonly nameRu: string;
}

export const PROCESSED: MessageResult = {
  code: '00000',
  nameRu: 'Сообщение успешно обработано',
};

/** Returns the `data` of an answer: the owner's word first, then what was asked for. */
export function answerData(
  type: string,
  content: readonly Markup[],
  result: MessageResult = PROCESSED,
): Markup {
  const word = element('messageResult', [
    element('code', result.code),
    element('nameRu', result.nameRu),
  ]);
  return element('data', [word, ...content], {
    'xmlns:mp': IS_MP_NAMESPACE,
    'xmlns:xsi': NS.xsi,
    'xsi:type': `mp:${type}`,
  });
}
