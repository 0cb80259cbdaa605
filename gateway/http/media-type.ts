/** The media types that an answer may have (GraphQL over HTTP, section 6.1). */
export type AnswerType = 'application/graphql-response+json' | 'application/json';

/** A media type and its parameters, in lower case. */
export interface MediaType {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads a `Content-Type` header or one range of an `Accept` header (RFC 9110, section 8.3.1). */
export function parseMediaType(text: string): MediaType {
  const [type = '', ...rest] = text.slice(0, 256).toLowerCase().split(';');
  const parameters = new Map(
    rest.map((parameter) => {
      const [name = '', ...value] = parameter.split('=');
      return [
        name.trim(),
        value
          .join('=')
          .trim()
          .replace(/^"(.*)"$/, '$1'),
      ] as const;
    }),
  );
  return { type: type.trim(), parameters };
}

const RANGES: Readonly<Record<string, AnswerType>> = {
  'application/graphql-response+json': 'application/graphql-response+json',
  'application/json': 'application/json',
  'application/*': 'application/json',
  '*/*': 'application/json',
};

/**
 * Returns the media type of the answer for an `Accept` header, or null if it wants neither.
 *
 * `application/json` when the header is absent or leaves the choice to us; between types of one
 * quality the one named first.
 */
export function chooseAnswerType(accept: string | undefined): AnswerType | null {
  if (accept === undefined || accept.trim() === '') return 'application/json';
  let best: { type: AnswerType; quality: number } | null = null;
  for (const range of accept.slice(0, 1024).split(',')) {
    const { type, parameters } = parseMediaType(range);
    const answerType = Object.hasOwn(RANGES, type) ? RANGES[type] : undefined;
    const quality = Number(parameters.get('q') ?? 1);
    if (answerType === undefined || !(quality > (best?.quality ?? 0)) || quality > 1) continue;
    best = { type: answerType, quality };
  }
  return best?.type ?? null;
}
