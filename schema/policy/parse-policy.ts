import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { checkForm } from './check-form.ts';
import { checkPolicy } from './check-policy.ts';
import type { Finding } from './finding.ts';
import { offsetOf } from './offset-of.ts';
import type { Policy } from './policy.ts';
import { PolicyError } from './policy-error.ts';
import { toPolicy } from './to-policy.ts';

/** More than a person could still read. */
const CHARACTERS_MAX = 1_000_000;

/** In characters from the beginning of the text. */
type Place = { readonly offset: number; readonly message: string };

/**
 * Reads the text of a policy file, at most 1,000,000 characters.
 *
 * Throws a `PolicyError` with the place of every problem of the first kind that occurs: what is no
 * YAML; what is not of the form; what contradicts another part. Never returns a part of a policy.
 */
export function parsePolicy(text: string, fileName: string): Policy {
  const lineCounter = new LineCounter();
  const refuse = (places: readonly Place[]): never => {
    const inOrder = [...places].sort((a, b) => a.offset - b.offset);
    const problems = inOrder.map(({ offset, message }) => {
      const { line, col } = lineCounter.linePos(offset);
      return { line, column: col, message };
    });
    throw new PolicyError(fileName, problems);
  };
  if (text.length > CHARACTERS_MAX) return refuse([{ offset: 0, message: 'the file is too long' }]);

  const document = parseDocument(text, { lineCounter, schema: 'core', prettyErrors: false });
  const malformed = [...malformedIn(document), ...aliasesIn(document)];
  if (malformed.length > 0) return refuse(malformed);
  const { content, findings } = checkForm(document.toJS());
  if (findings !== undefined) return refuse(findings.map(placedIn(document)));
  const contradictions = checkPolicy(content);
  if (contradictions.length > 0) return refuse(contradictions.map(placedIn(document)));
  return toPolicy(content);
}

function malformedIn({ errors, warnings }: Document): readonly Place[] {
  return [...errors, ...warnings].map(({ pos, message }) => ({ offset: pos[0], message }));
}

/** What a line of the policy says stands in that line: a reader need not look for an anchor. */
function aliasesIn(document: Document): readonly Place[] {
  const places: Place[] = [];
  visit(document, {
    Alias(_, { range, source }) {
      places.push({ offset: range?.[0] ?? 0, message: `expected no alias, but got *${source}` });
    },
  });
  return places;
}

function placedIn(document: Document): (finding: Finding) => Place {
  return ({ path, message, ofKey }) => ({
    offset: offsetOf(document, path, ofKey),
    message: path.length === 0 ? message : `${path.join('.')}: ${message}`,
  });
}
