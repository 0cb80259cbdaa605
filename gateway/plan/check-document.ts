import { type GraphQLSchema, Kind, parse } from 'graphql';
import type { DocumentLimits } from './document-limits.ts';
import type { StoredDocument } from './document-store.ts';

export function checkDocument(
  text: string,
  _schema: GraphQLSchema,
  _options: { readonly limits: DocumentLimits; readonly suggestions: boolean },
): StoredDocument {
  const ast = parse(text);
  const operations = ast.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [{ node, introspects: false }] : [],
  );
  return { ast, operations };
}
