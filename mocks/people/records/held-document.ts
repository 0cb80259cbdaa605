/** What names a travel document: alpha-3 (or ICAO code) of the issuer and the printed number. */
export interface DocumentReference {
  readonly issuingState: string;
  readonly number: string;
}

/** A document that somebody holds or held. Codes are those of GBD FL. */
export interface HeldDocument extends DocumentReference {
  /** 001 passport of Kazakhstan, 002 identity card of Kazakhstan, 015 foreign passport. */
  readonly type: '001' | '002' | '015';
  readonly issuedOn: string;
  /** The last day on which it is valid. */
  readonly expiresOn: string;
  /** 002 Ministry of Internal Affairs, 003 an authority of another state. */
  readonly issuerCode: '002' | '003';
  /** 00 valid, 07 unfit, 17 replaced by a new document, 18 holder died. */
  readonly statusCode: '00' | '07' | '17' | '18';
}
