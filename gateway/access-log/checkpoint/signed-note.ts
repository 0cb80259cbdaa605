import { sign, verify } from 'node:crypto';
import { decodeBase64 } from './base64.ts';
import { type NoteSigner, type NoteVerifier, SIGNATURE_TYPES, verifierOf } from './note-key.ts';

/** A text with signatures (C2SP signed-note); nothing is verified yet. */
export interface SignedNote {
  /** Ends with a line break. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

const NOTE_LENGTH_MAX = 64 * 1024;
const SIGNATURES_MAX = 64;
const KEY_ID_BYTES = 4;
const TIMESTAMP_BYTES = 8;
const SIGNATURE_LINE = /^\u2014 ([^ +]+) ([A-Za-z0-9+/]+={0,2})$/;

/** Returns the note of a text that ends with a line break, signed. */
export function signNote(text: string, signer: NoteSigner): string {
  return `${text}\n${signatureOver({ text, signatures: [] }, signer)}`;
}

/** Reads a note; null for anything that is not one, to the byte. */
export function parseNote(note: string): SignedNote | null {
  if (note.length > NOTE_LENGTH_MAX || !note.isWellFormed()) return null;
  const end = note.lastIndexOf('\n\n');
  if (end <= 0 || !note.endsWith('\n') || hasControlCharacters(note)) return null;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map(parseSignatureLine);
  if (signatures.length > SIGNATURES_MAX || !signatures.every((each) => each !== null)) return null;
  return { text: note.slice(0, end + 1), signatures };
}

/**
 * Whether the key signed the note. Signatures of other keys are passed over; one that bears this
 * key's name and id but does not hold makes the note invalid.
 */
export function isSignedBy(note: SignedNote, verifier: NoteVerifier): boolean {
  const own = note.signatures.filter(
    ({ name, keyId }) => name === verifier.name && keyId.equals(verifier.keyId),
  );
  return own.length > 0 && own.every(({ signature }) => holds(note.text, signature, verifier));
}

/** Returns the line by which another key signs a note beside those that have. */
export function signatureOver(note: SignedNote, signer: NoteSigner): string {
  const { name, keyId } = verifierOf(signer);
  return signatureLine(name, keyId, sign(null, Buffer.from(note.text), signer.privateKey));
}

/**
 * Returns the line by which a witness says that, at this time, the note's tree was the largest that
 * it saw of its log, and consistent with all before (C2SP tlog-cosignature v1).
 */
export function cosignNote(note: SignedNote, witness: NoteSigner, seconds: number): string {
  const { name, keyId } = verifierOf(witness, SIGNATURE_TYPES.cosignature);
  const signature = sign(null, cosignedMessage(note.text, seconds), witness.privateKey);
  const timestamp = Buffer.alloc(TIMESTAMP_BYTES);
  timestamp.writeBigUInt64BE(BigInt(seconds));
  return signatureLine(name, keyId, Buffer.concat([timestamp, signature]));
}

function holds(text: string, signature: Buffer, { type, publicKey }: NoteVerifier): boolean {
  if (type === SIGNATURE_TYPES.ed25519) {
    return verify(null, Buffer.from(text), publicKey, signature);
  }
  if (signature.byteLength <= TIMESTAMP_BYTES) return false;
  const seconds = Number(signature.readBigUInt64BE());
  const message = cosignedMessage(text, seconds);
  return verify(null, message, publicKey, signature.subarray(TIMESTAMP_BYTES));
}

function cosignedMessage(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}

function signatureLine(name: string, keyId: Buffer, signature: Buffer): string {
  return `\u2014 ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;
}

function parseSignatureLine(line: string): NoteSignature | null {
  const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = decodeBase64(encoded);
  if (name === '' || bytes === null || bytes.byteLength <= KEY_ID_BYTES) return null;
  return {
    name,
    keyId: bytes.subarray(0, KEY_ID_BYTES),
    signature: bytes.subarray(KEY_ID_BYTES),
  };
}

function hasControlCharacters(note: string): boolean {
  return [...note].some((character) => character < ' ' && character !== '\n');
}
