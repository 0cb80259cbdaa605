const PATH = /^(?:\/[\w\-.~!$&'()*+,;=:@%]*)*(?:\?[\w\-.~!$&'()*+,;=:@%/?]*)?$/;
const DOT_SEGMENT = /\/(?:\.|%2e){1,2}(?=[/?]|$)/i;

/**
 * Throws `TypeError` unless `path` is empty or a path with an optional query, all encoded, that
 * cannot lead out of the base path that it is added to.
 */
export function assertPath(path: string): void {
  if (!PATH.test(path) || DOT_SEGMENT.test(path) || path.startsWith('//')) {
    throw new TypeError('path: expected an encoded path without dot segments');
  }
}
