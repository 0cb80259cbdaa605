import { attribute, children, type XmlNode } from '../xml.ts';
import { EnvelopeRefusal } from './envelope-refusal.ts';
import { NAMESPACES, type SignatureSuite, WSS_PROFILES } from './wire-names.ts';

/** The one form of signature that is accepted at one place. */
export interface SignaturePolicy {
  readonly canonicalization: string;
  /** Exactly these, in this order. */
  readonly transforms: readonly string[];
  readonly suites: readonly SignatureSuite[];
  /** What the only Reference must point at. */
  readonly uri: string;
}

/** What a signature of the right shape says. */
export interface SignatureClaims {
  /** The certificate of KeyInfo in DER, where there is one. */
  readonly certificate: Buffer | undefined;
  readonly digest: Buffer;
  readonly value: Buffer;
}

/**
 * Returns what `signature` (ds:Signature) claims, if it has the one form that `policy` allows.
 *
 * Every element is demanded at its place and nothing else beside it, because a verifier that
 * searches by name (the NCANode service does) must find the element that was checked. Throws
 * `EnvelopeRefusal`. Says nothing about whether the claims are true.
 */
export function readSignatureClaims(signature: XmlNode, policy: SignaturePolicy): SignatureClaims {
  const [signedInfo, value, keyInfo] = expectChildren(signature, [
    'SignedInfo',
    'SignatureValue',
    'KeyInfo?',
  ]);
  if (children(signedInfo, 'Reference').length !== 1) {
    throw new EnvelopeRefusal('REFERENCE_NOT_SINGLE');
  }
  const [canonicalization, method, reference] = expectChildren(signedInfo, [
    'CanonicalizationMethod',
    'SignatureMethod',
    'Reference',
  ]);
  const [transforms, digestMethod, digestValue] = expectChildren(reference, [
    'Transforms',
    'DigestMethod',
    'DigestValue',
  ]);
  for (const leaf of [
    value,
    canonicalization,
    method,
    digestMethod,
    digestValue,
    ...transforms.children,
  ]) {
    expectChildren(leaf, []);
  }

  expectAlgorithm(algorithmOf(canonicalization), policy.canonicalization);
  const found = transforms.children.map(algorithmOf);
  expectAlgorithm(found.join(' '), policy.transforms.join(' '));
  const suite = policy.suites.find((each) => each.signature === algorithmOf(method));
  if (suite === undefined) {
    throw new EnvelopeRefusal('ALGORITHM_NOT_ALLOWED', algorithmOf(method));
  }
  expectAlgorithm(algorithmOf(digestMethod), suite.digest);

  if (attribute(reference, 'URI') !== policy.uri) throw new EnvelopeRefusal('REFERENCE_ELSEWHERE');
  return {
    certificate: keyInfo === undefined ? undefined : certificateOf(keyInfo),
    digest: Buffer.from(digestValue.text, 'base64'),
    value: Buffer.from(value.text, 'base64'),
  };
}

type ExpectedNodes<Names extends readonly string[]> = {
  [Index in keyof Names]: Names[Index] extends `${string}?` ? XmlNode | undefined : XmlNode;
};

/** Returns the children of `node` when they are exactly those named, in that order. */
function expectChildren<const Names extends readonly string[]>(
  node: XmlNode,
  names: Names,
): ExpectedNodes<Names> {
  const fits =
    node.children.length <= names.length &&
    names.every((name, index) => {
      const found = node.children[index];
      if (found === undefined) return name.endsWith('?');
      const expected = name.replace('?', '');
      return found.localName === expected && found.namespaceUri === NAMESPACES.ds;
    });
  if (!fits) throw new EnvelopeRefusal('SIGNATURE_SHAPE', node.localName);
  return names.map((_, index) => node.children[index]) as ExpectedNodes<Names>;
}

function algorithmOf(node: XmlNode): string {
  return attribute(node, 'Algorithm') ?? '';
}

function expectAlgorithm(found: string, expected: string): void {
  if (found !== expected) throw new EnvelopeRefusal('ALGORITHM_NOT_ALLOWED', found.slice(0, 200));
}

/** Either form of KeyInfo: WS-Security's KeyIdentifier, or X509Data of XML Signature. */
function certificateOf(keyInfo: XmlNode): Buffer | undefined {
  const found: string[] = [];
  for (const holder of keyInfo.children) {
    for (const node of holder.children) {
      const isKeyIdentifier =
        node.namespaceUri === NAMESPACES.wsse &&
        node.localName === 'KeyIdentifier' &&
        attribute(node, 'ValueType') === WSS_PROFILES.x509v3;
      const isCertificate =
        node.namespaceUri === NAMESPACES.ds && node.localName === 'X509Certificate';
      if (isKeyIdentifier || isCertificate) found.push(node.text);
    }
  }
  if (found.length > 1) throw new EnvelopeRefusal('SIGNATURE_SHAPE', 'KeyInfo');
  return found[0] === undefined ? undefined : Buffer.from(found[0], 'base64');
}
