import type { GraphQLError } from 'graphql';

const LENGTH_MAX = 300;

/** Returns the parser's message without the literal that it may quote: somebody's number. */
export function describeSyntaxError({ message }: GraphQLError): string {
  return message.replace(/\b(String|BlockString|Int|Float) ".*"/s, '$1').slice(0, LENGTH_MAX);
}
