import { type ASTNode, Kind, Location, Source, Token } from 'graphql';

const NO_SOURCE = new Source('');

/**
 * Takes from a parsed document what remembers its text: every node knows its tokens, these know one
 * another and the whole text, together as much again as the document. Where variables are declared
 * stays known, since that is told when a value is wrong.
 */
export function forgetText(node: ASTNode): void {
  const { loc } = node;
  if (loc !== undefined) {
    const kept = node.kind === Kind.VARIABLE_DEFINITION ? alone(loc) : undefined;
    (node as { loc: Location | undefined }).loc = kept;
  }
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.forEach(forgetText);
    else if (isNode(value)) forgetText(value);
  }
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function alone({ start, end, startToken: { kind, line, column } }: Location): Location {
  const token = new Token(kind, start, end, line, column);
  return new Location(token, token, NO_SOURCE);
}
