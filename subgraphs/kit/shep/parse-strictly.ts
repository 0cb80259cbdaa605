import { parseXml, type XmlLimits, type XmlNode } from '../xml.ts';
import { EnvelopeRefusal } from './envelope-refusal.ts';

/**
 * Returns the root of `xml`, refusing what SOAP has no use for beyond what `parseXml` refuses.
 *
 * Comments and processing instructions are refused because parsers and canonicalisers disagree
 * about them, and attackers have put them into digests. Throws `XmlError` or `EnvelopeRefusal`.
 */
export function parseStrictly(xml: string, limits: XmlLimits): XmlNode {
  const root = parseXml(xml, limits);
  if (!xml.includes('<!--') && !xml.includes('<?', 1)) return root;
  for (const [found] of xml.matchAll(/<!\[CDATA\[[\s\S]*?\]\]>|<!--|<\?(?!xml\s)/g)) {
    if (!found.startsWith('<![')) throw new EnvelopeRefusal('COMMENT_OR_INSTRUCTION');
  }
  return root;
}
