const MASK = '[redacted]';

/** Our own request ids, which would look like document numbers now and then. */
const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/;

const PERSONAL = [
  // A token, with or without its scheme.
  /\bBearer\s+[^\s"]+/,
  /\beyJ[\w-]+(?:\.[\w-]*)*/,
  // An IIN or a BIN.
  /(?<!\d)\d{12}(?!\d)/,
  // The number of a travel document.
  /\b[a-z]{1,3}\d{6,9}\b/,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/,
  // A telephone number.
  /(?<!\d)\+?[78]\d{10}(?!\d)/,
];

const PATTERN = new RegExp(
  `(${UUID.source})|${PERSONAL.map(({ source }) => `(?:${source})`).join('|')}`,
  'gi',
);

/** Masks what may be personal in a text that goes to a log, wherever it stands. */
export function redactText(text: string): string {
  return text.replace(PATTERN, (_, uuid: string | undefined) => uuid ?? MASK);
}
