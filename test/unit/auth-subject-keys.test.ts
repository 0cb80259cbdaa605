import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { subjectKeysOf } from '../../gateway/auth/index.ts';
import {
  loadSupergraph,
  parseSupergraph,
  SUPERGRAPH_FILE,
} from '../../gateway/supergraph/index.ts';
import { composeSdl } from '../kit/compose-sdl.ts';

const LINK = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@tag"])
`;

const keysOf = (sdl: string) => subjectKeysOf(parseSupergraph(composeSdl({ a: `${LINK}${sdl}` })));

describe('the data subjects of a supergraph', () => {
  it('are persons, and the records that say whom they are about', async () => {
    const supergraph = await loadSupergraph(fileURLToPath(SUPERGRAPH_FILE));
    const keys = subjectKeysOf(supergraph);
    expect(keys.get('Person')).toEqual(['id']);
    expect(keys.get('HotelGuest')).toEqual(['person', 'id']);
    expect(keys.get('RegistrationDue')).toEqual(['person', 'id']);
    expect(keys.get('ArrivalNotification')).toEqual(['guest', 'id']);
    expect(keys.get('TravelDocument')).toEqual(['holder', 'id']);
    expect(subjectKeysOf(supergraph)).toBe(keys);
  });

  it('are none where nobody is a person with an id', () => {
    expect(keysOf('type Query { robot: Robot } type Robot { id: ID! }').size).toBe(0);
    expect(keysOf('type Query { person: Person } type Person { name: String }').size).toBe(0);
  });

  it('are no records whose field leads to nobody', () => {
    const keys = keysOf(`
      type Query { person: Person  stay: Stay  visit: Visit }
      type Person @key(fields: "id") { id: ID! }
      type Stay @tag(name: "subject:guest") { guest: [Person!] }
      type Visit @tag(name: "subject:guest") { guest: ID }
    `);
    expect([...keys.keys()]).toEqual(['Person', 'Stay']);
  });
});
