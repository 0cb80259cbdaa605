/** Why an XML document was refused. */
export type XmlRefusal =
  | 'DOCTYPE'
  | 'FORBIDDEN_CHARACTER'
  | 'NOT_WELL_FORMED'
  | 'UNDECLARED_PREFIX'
  | 'UNKNOWN_ENTITY'
  | 'DUPLICATE_ATTRIBUTE'
  | 'TOO_DEEP'
  | 'TOO_MANY_ELEMENTS'
  | 'TOO_MANY_ATTRIBUTES'
  | 'ELEMENT_MISSING'
  | 'ELEMENT_REPEATED'
  | 'VALUE_MISSING'
  | 'VALUE_HAS_ELEMENTS';

/**
 * XML that is refused, either as a document (`MALFORMED`) or because it does not hold what its
 * reader asked for (`UNEXPECTED_SHAPE`).
 *
 * The message names the reason, our own name of the element asked for and the offset in characters;
 * it never quotes the document.
 */
export class XmlError extends Error {
  override readonly name = 'XmlError';
  readonly reason: XmlRefusal;
  readonly kind: 'MALFORMED' | 'UNEXPECTED_SHAPE';

  constructor(reason: XmlRefusal, where: { offset: number } | { path: string }) {
    super('offset' in where ? `${reason} at ${where.offset}` : `${reason}: ${where.path}`);
    this.reason = reason;
    this.kind = 'offset' in where ? 'MALFORMED' : 'UNEXPECTED_SHAPE';
  }
}
