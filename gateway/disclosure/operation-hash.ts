import { createHash } from 'node:crypto';
import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';
import { printDocument } from '../plan/index.ts';

const known = new WeakMap<DocumentNode, string>();

/**
 * Returns the SHA-256 of a document as it is printed without its literals, in hexadecimal. With them
 * it could be turned back: there are no more IINs than a computer tries in a minute.
 */
export function operationHash(document: DocumentNode): string {
  let hash = known.get(document);
  if (hash === undefined) {
    const bare = visit(document, {
      enter: (node): ASTNode | undefined => (isLiteral(node) ? PLACEHOLDER : undefined),
    });
    hash = createHash('sha256').update(printDocument(bare)).digest('hex');
    known.set(document, hash);
  }
  return hash;
}

const PLACEHOLDER: ASTNode = { kind: Kind.NULL };

function isLiteral({ kind }: ASTNode): boolean {
  return kind === Kind.STRING || kind === Kind.INT || kind === Kind.FLOAT;
}
