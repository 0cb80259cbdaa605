import { describe, expect, it } from 'vitest';
import { Document, parseDocument } from 'yaml';
import { offsetOf } from '../../schema/policy/offset-of.ts';

const TEXT = `rules:
  checks:
    roles: [host, hotel]
    basis:
`;
const document = parseDocument(TEXT);
const at = (...path: (string | number)[]) => TEXT.slice(offsetOf(document, path)).split('\n')[0];

describe('the place of a path', () => {
  it('is a single value itself', () => {
    expect(at('rules', 'checks', 'roles', 1)).toBe('hotel]');
  });

  it('is the key of a value that has parts', () => {
    expect(at('rules', 'checks')).toBe('checks:');
    expect(at('rules', 'checks', 'roles')).toBe('roles: [host, hotel]');
  });

  it('is the key where the key is meant', () => {
    const path = ['rules', 'checks', 'basis'];
    expect(TEXT.slice(offsetOf(document, path, true))).toBe('basis:\n');
    expect(TEXT.slice(offsetOf(document, path))).not.toBe('basis:\n');
  });

  it('is the last part that exists where the rest is missing', () => {
    expect(at('rules', 'checks', 'purpose')).toBe('checks:');
    expect(at('rules', 'checks', 'roles', 7)).toBe('roles: [host, hotel]');
    expect(at('rules', 'checks', 'roles', 0, 'deeper', 'still')).toBe('roles: [host, hotel]');
  });

  it('is the beginning where nothing is told apart', () => {
    expect(at()).toBe('rules:');
    expect(at('roles')).toBe('rules:');
    expect(offsetOf(parseDocument(''), ['rules'])).toBe(0);
    expect(offsetOf(new Document({ rules: { checks: 1 } }), ['rules', 'checks'])).toBe(0);
  });
});
