import { describe, expect, it } from 'vitest';
import { type Condition, type Mask, maskFor } from '../../schema/policy/index.ts';

describe('a mask', () => {
  const field = 'IdentityDocument.number';
  const masked = (condition: Condition, mask?: Mask) => ({
    condition,
    rule: 'r',
    ...(mask !== undefined && { masks: { [field]: mask } }),
  });
  const everything = () => true;

  it('is that of the only grant', () => {
    const all = (mask?: Mask) =>
      maskFor(field, [['document']], { document: [masked('any', mask)] }, everything);
    expect([all('last4'), all('year'), all('hidden'), all()]).toEqual([
      'last4',
      'year',
      'hidden',
      null,
    ]);
  });

  it('of another field does not count', () => {
    const other = {
      condition: 'any',
      rule: 'r',
      masks: { 'TravelDocument.number': 'last4' },
    } as const;
    expect(maskFor(field, [['document']], { document: [other] }, everything)).toBeNull();
  });

  it('is the one that hides least among grants whose condition holds', () => {
    const document = [masked('any', 'hidden'), masked('own', 'last4'), masked('case')];
    const held = (...conditions: Condition[]) =>
      maskFor(field, [['document']], { document }, (condition) => conditions.includes(condition));
    expect(held('any')).toBe('hidden');
    expect(held('any', 'own')).toBe('last4');
    expect(held('any', 'own', 'case')).toBeNull();
  });

  it('asks for each condition by its category', () => {
    const both = { document: [masked('own')], movement: [masked('own', 'year')] };
    const ofDocument = (_: Condition, category: string) => category === 'document';
    expect(maskFor(field, [['document'], ['movement']], both, ofDocument)).toBeNull();
    expect(maskFor(field, [['movement']], both, ofDocument)).toBe('hidden');
  });

  it('is the one that hides most among the categories of an alternative', () => {
    const both = { document: [masked('any', 'last4')], movement: [masked('any')] };
    expect(maskFor(field, [['document', 'movement']], both, everything)).toBe('last4');
    expect(maskFor(field, [['movement', 'document']], both, everything)).toBe('last4');
  });

  it('is the one that hides least among alternatives', () => {
    const both = { document: [masked('any', 'hidden')], movement: [masked('any', 'last4')] };
    expect(maskFor(field, [['document'], ['movement']], both, everything)).toBe('last4');
  });

  it('hides what is not granted: no grant, none that holds, an alternative in part', () => {
    expect(maskFor(field, [['document']], {}, everything)).toBe('hidden');
    expect(maskFor(field, [['document']], { document: [masked('own')] }, () => false)).toBe(
      'hidden',
    );
    const part = { document: [masked('any')] };
    expect(maskFor(field, [['document', 'movement']], part, everything)).toBe('hidden');
  });

  it('never hides a public field', () => {
    expect(maskFor(field, [], {}, () => false)).toBeNull();
    expect(maskFor(field, [[]], {}, () => false)).toBeNull();
  });

  it('is not fooled by a field that is called like a property of every object', () => {
    const document = [{ condition: 'any', rule: 'r', masks: { [field]: 'last4' } } as const];
    expect(maskFor('constructor', [['document']], { document }, everything)).toBeNull();
  });
});
