import { NS } from './soap.ts';
import { element, type Markup } from './write-xml.ts';

/** What the owner of the data says about a request, besides SHEP's word about its transport. */
export interface MessageResult {
  readonly code: string;
  readonly nameRu: string;
}

const PROCESSED: MessageResult = { code: '00000', nameRu: 'Сообщение успешно обработано' };

/** Writes the `data` of an answer of this type: the owner's word first, then what was asked for. */
export type AnswerData = (
  type: string,
  content: readonly Markup[],
  result?: MessageResult,
) => Markup;

/** Returns how a register writes the `data` of its answers; `namespace` is that of their types. */
export function answerDataIn(namespace: string): AnswerData {
  return (type, content, result = PROCESSED) => {
    const word = element('messageResult', [
      element('code', result.code),
      element('nameRu', result.nameRu),
    ]);
    return element('data', [word, ...content], {
      'xmlns:rm': namespace,
      'xmlns:xsi': NS.xsi,
      'xsi:type': `rm:${type}`,
    });
  };
}
