/**
 * Text of a program. Names of a document may stand in it as they are, since they are names by the
 * grammar (October 2021, section 2.1.9); everything else that a document says is a value, and goes
 * through `literal` or is handed to the program when it is made.
 */
export type Code = string;

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Returns a string as a literal of a program. */
export function literal(text: string): Code {
  // JSON is no subset of JavaScript in these two characters alone.
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (character) =>
    character === '\u2028' ? '\\u2028' : '\\u2029',
  );
}

/** Reads an own property of parsed JSON: what every object inherits is never taken for it. */
export function property(object: Code, key: string): Code {
  if (NAME.test(key) && !(key in Object.prototype)) return `${object}.${key}`;
  return `(Object.hasOwn(${object}, ${literal(key)}) ? ${object}[${literal(key)}] : undefined)`;
}

/** The same of what may be no object. */
export function optionalProperty(object: Code, key: string): Code {
  return `(${object} == null ? undefined : ${property(object, key)})`;
}

/** Whether this host lets code be generated (`--disallow-code-generation-from-strings`, a CSP). */
export function mayGenerateCode(): boolean {
  try {
    return new Function('return true')() === true;
  } catch {
    return false;
  }
}

/** Makes what a program returns; `given` is its only free variable, `name` is for profiles. */
export function evaluate<T>(
  name: string,
  program: Code,
  given: Readonly<Record<string, unknown>>,
): T {
  const source = `'use strict';\n${program}\n//# sourceURL=generated/${name}`;
  return new Function('given', source)(given) as T;
}

// What would need an escape in JSON, and halves of surrogate pairs, which may.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON escapes.
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** Returns a string as JSON. */
export function quote(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** Returns a value of JSON as JSON. */
export function toJson(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value);
  return value == null ? 'null' : JSON.stringify(value);
}
