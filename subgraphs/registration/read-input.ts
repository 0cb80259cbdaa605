import { createHash } from 'node:crypto';
import type { AddressInput } from '../../schema/generated/registration.ts';
import type { RegionCode } from '../../schema/regions.ts';
import type { NotifyRequest } from './client.ts';

const KEY_CHARACTERS_MAX = 128;
const ADDRESS_CHARACTERS_MAX = 100;
const ADDRESS_PARTS = ['city', 'street', 'building', 'flat'] as const;

/** Whether a client's own key is one: 1 to 128 characters. */
export function isIdempotencyKey(key: string): boolean {
  return key.trim() !== '' && key.length <= KEY_CHARACTERS_MAX;
}

/**
 * Returns the id under which IS MP gets a request. The client's own key may hold anything, and two who
 * ask may choose the same one.
 */
export function requestIdOf(kind: string, number: string, key: string): string {
  return createHash('sha256').update(`${kind}:${number}\n${key}`).digest('hex');
}

/** Returns the parts of an address that are not 1 to 100 written characters; a flat may be left out. */
export function wrongAddressParts(address: AddressInput): readonly string[] {
  return ADDRESS_PARTS.filter((part) => {
    const text = address[part];
    if (text === null || text === undefined) return part !== 'flat';
    const { length } = text.trim();
    return length < 1 || length > ADDRESS_CHARACTERS_MAX || /\p{C}/u.test(text);
  });
}

/** Returns an address as IS MP is told it. */
export function toAddress(address: AddressInput): NotifyRequest['address'] {
  return {
    region: address.region as RegionCode,
    city: address.city.trim(),
    street: address.street.trim(),
    building: address.building.trim(),
    flat: address.flat?.trim() ?? null,
  };
}
