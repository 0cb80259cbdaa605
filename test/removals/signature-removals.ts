import type { Removal } from './removal.ts';

const ENVELOPE = ['test/attack/shep-envelope.test.ts'];
const SHEP = 'subgraphs/kit/shep';

/** Signatures of SHEP: of the envelope, and of the data in it. */
export const SIGNATURE_REMOVALS: readonly Removal[] = [
  {
    name: 'the value of a signature',
    file: `${SHEP}/verify-signature.ts`,
    find: "if (!certificates.some((pem) => verify('RSA-SHA256', bytes, publicKeyOf(pem), value))) {",
    replace: 'if (certificates.length === 0) {',
    tests: ENVELOPE,
  },
  {
    name: 'the digest of what was signed',
    file: `${SHEP}/verify-signature.ts`,
    find: "if (!createHash('sha256').update(content, 'utf8').digest().equals(digest)) {",
    replace: 'if (digest.length === 0) {',
    tests: ENVELOPE,
  },
  {
    name: 'that the reference is to the Body',
    file: `${SHEP}/signature-shape.ts`,
    find: "if (attribute(reference, 'URI') !== policy.uri) throw new EnvelopeRefusal('REFERENCE_ELSEWHERE');",
    replace: '',
    tests: ENVELOPE,
  },
  {
    name: 'that there is one reference',
    file: `${SHEP}/signature-shape.ts`,
    find: "if (children(signedInfo, 'Reference').length !== 1) {",
    replace: "if (children(signedInfo, 'Reference').length === 0) {",
    tests: ENVELOPE,
  },
  {
    name: 'which algorithm has signed',
    file: `${SHEP}/signature-shape.ts`,
    find: 'policy.suites.find((each) => each.signature === algorithmOf(method));',
    replace: 'policy.suites[0];',
    tests: ENVELOPE,
  },
  {
    name: 'that the certificate is pinned',
    file: `${SHEP}/pinned-certificates.ts`,
    find: "if (chosen.length === 0) throw new EnvelopeRefusal('CERTIFICATE_NOT_PINNED');",
    replace:
      "if (chosen.length === 0) return ['-----BEGIN CERTIFICATE-----\\n' + named?.toString('base64') + '\\n-----END CERTIFICATE-----'];",
    tests: ENVELOPE,
  },
  {
    name: 'that there is one signature',
    file: `${SHEP}/envelope-shape.ts`,
    find: 'signature === undefined || inHeader.length !== 1',
    replace: 'signature === undefined',
    tests: ENVELOPE,
  },
  {
    name: 'that there is one Body',
    file: `${SHEP}/envelope-shape.ts`,
    find: 'body === undefined || bodies.length > 1 || !envelope.children.includes(body)',
    replace: 'body === undefined',
    tests: ENVELOPE,
  },
  {
    name: 'that the Id of the Body stands once',
    file: `${SHEP}/envelope-shape.ts`,
    find: "throw new EnvelopeRefusal('DUPLICATE_ID');",
    replace: '',
    tests: ENVELOPE,
  },
  {
    name: 'that an answer is signed at all',
    file: `${SHEP}/verify-envelope-task.ts`,
    find: "if (!isFault) throw new EnvelopeRefusal('UNSIGNED');",
    replace: '',
    tests: [...ENVELOPE, 'test/unit/shep-verify-envelope.test.ts'],
  },
  {
    name: 'that the answer is to our message',
    file: `${SHEP}/sync-channel.ts`,
    find: 'if (echoed !== undefined && echoed !== messageId) {',
    replace: 'if (echoed === "") {',
    tests: ['test/unit/shep-sync-channel.test.ts'],
  },
  {
    name: 'that the data carries a signature of its own',
    file: `${SHEP}/read-data.ts`,
    find: "if (signature === undefined) throw new EnvelopeRefusal('DATA_UNSIGNED');",
    replace: "if (signature === undefined) return canonicalizeElement(document, 'inclusive').xml;",
    tests: ENVELOPE,
  },
  {
    name: 'the signature of the data',
    file: `${SHEP}/read-data.ts`,
    find: 'verifySignature({ signedInfo, content }, claims, certificates);',
    replace: '',
    tests: ENVELOPE,
  },
  {
    name: 'whose key signs the data',
    file: `${SHEP}/read-data.ts`,
    find: 'choosePinned(task, task.dataCertificates, claims.certificate)',
    replace: 'choosePinned(task, task.certificates, claims.certificate)',
    tests: ENVELOPE,
  },
  {
    name: "GBD FL's signature in its data",
    file: 'subgraphs/person/client.ts',
    find: 'expectSignedData: true',
    replace: 'expectSignedData: false',
    tests: ['test/contract/person.contract.test.ts', 'test/unit/person-client.test.ts'],
  },
  {
    name: "enbek.kz' signature in its data",
    file: 'subgraphs/employment/client.ts',
    find: 'expectSignedData: true',
    replace: 'expectSignedData: false',
    tests: ['test/contract/employment.contract.test.ts'],
  },
];
