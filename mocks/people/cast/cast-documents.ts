import type { DocumentReference, HeldDocument } from '../records/held-document.ts';

/** Returns a foreign passport. */
export function foreignPassport(
  reference: DocumentReference,
  issuedOn: string,
  expiresOn: string,
  statusCode: HeldDocument['statusCode'] = '00',
): HeldDocument {
  return { ...reference, type: '015', issuedOn, expiresOn, issuerCode: '003', statusCode };
}

/** Returns a passport (001) or an identity card (002) of Kazakhstan. */
export function kazakhDocument(
  type: '001' | '002',
  number: string,
  issuedOn: string,
  expiresOn: string,
): HeldDocument {
  const codes = { issuerCode: '002', statusCode: '00' } as const;
  return { issuingState: 'KAZ', number, type, issuedOn, expiresOn, ...codes };
}
