import { getOperationAST, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { forgetText } from '../../gateway/plan/forget-text.ts';

const TEXT = `query (
  $id: ID! = "900101300123"
) { person(id: $id, of: { list: [1 "x"] }) @skip(if: false) { ...F ... on Person { name } } }
fragment F on Person { name }`;

describe('a document whose text is forgotten', () => {
  it('says the same', () => {
    const document = parse(TEXT);
    forgetText(document);
    expect(print(document)).toBe(print(parse(TEXT)));
  });

  it('knows where variables are declared, and no text', () => {
    const document = parse(TEXT);
    forgetText(document);
    const places: unknown[] = [];
    JSON.stringify(document, (key, value) => {
      if (key === 'loc' && value !== undefined) places.push(value);
      return value;
    });
    expect(places).toEqual([{ start: 10, end: 35 }]);
    const [declared] = getOperationAST(document)?.variableDefinitions ?? [];
    expect(declared?.loc).toMatchObject({
      startToken: { line: 2, column: 3, next: null, prev: null },
      source: { body: '' },
    });
  });
});
