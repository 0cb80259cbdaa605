/**
 * Returns the bytes of standard base64 with padding (RFC 4648, section 4); null for any other
 * spelling, so that every byte of what is read has been checked.
 */
export function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
