import { Lexer, Source, TokenKind } from 'graphql';
import { ClientError } from '../client-error.ts';
import type { DocumentLimits } from './document-limits.ts';

const OPENING: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_L,
  TokenKind.PAREN_L,
  TokenKind.BRACKET_L,
]);
const CLOSING: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_R,
  TokenKind.PAREN_R,
  TokenKind.BRACKET_R,
]);

/** Brackets in brackets: enough for the allowed depth, its arguments and an introspection query. */
const nestingMax = (depth: number) => 64 + 4 * depth;

/**
 * Reads the tokens of a text before anything recursive sees it.
 *
 * Throws MAX_TOKENS_LIMIT, MAX_DEPTH_LIMIT for brackets that no allowed document has, and the
 * lexer's GraphQLError.
 */
export function scanTokens(text: string, limits: Pick<DocumentLimits, 'tokens' | 'depth'>): void {
  const lexer = new Lexer(new Source(text));
  let nesting = 0;
  for (let count = 0; lexer.advance().kind !== TokenKind.EOF; ) {
    count += 1;
    if (count > limits.tokens) throw new ClientError('MAX_TOKENS_LIMIT', atMost(limits.tokens));
    if (OPENING.has(lexer.token.kind)) nesting += 1;
    else if (CLOSING.has(lexer.token.kind)) nesting -= 1;
    if (nesting > nestingMax(limits.depth)) {
      throw new ClientError('MAX_DEPTH_LIMIT', atMost(limits.depth));
    }
  }
}

function atMost(limit: number): { detail: string } {
  return { detail: `The limit is ${limit}.` };
}
