import { escapeXml } from './xml.ts';

/** Returns an element in no namespace around markup that is written already. */
export function writeElement(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}

/** Writes values in their order, each escaped in an element of its name; leaves out those that are null. */
export function writeElements(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : writeElement(name, escapeXml(value))))
    .join('');
}
