import type { Requester, Role } from '../../schema/requester.ts';
import { ROLES } from '../../schema/requester.ts';

/** Someone whom the demo can log in as: a requester, and why they would ask. */
export interface Persona extends Omit<Requester, 'id' | 'roles'> {
  readonly name: Role;
  /** One line for the person at the terminal. */
  readonly description: string;
}

const LABOUR_MIGRANT_IIN = '900101300017';
const HOST_IIN = '050512600011';

const NOBODY = { organization: null, official: null, iin: null, region: null, hotelId: null };

/** The personas, one per role, in the order of `ROLES`. */
export function personas(): readonly Persona[] {
  return ROLES.map((name) => ({ ...NOBODY, ...PERSONAS[name], name }));
}

/** Returns a persona by name, or undefined. */
export function personaNamed(name: string): Persona | undefined {
  return personas().find((persona) => persona.name === name);
}

type PersonaParticulars = Partial<Omit<Persona, 'name'>> & Pick<Persona, 'description' | 'system'>;

const PERSONAS: Readonly<Record<Role, PersonaParticulars>> = {
  migrant: {
    description: 'the labour migrant of the cast, who reads their own record',
    system: 'egov-cabinet',
    iin: LABOUR_MIGRANT_IIN,
  },
  host: {
    description: 'the host of the cast, who notifies the arrival of a guest',
    system: 'egov-cabinet',
    iin: HOST_IIN,
  },
  employer: {
    description: 'the personnel office of an employer',
    system: 'employer-cabinet',
    organization: { bin: '200140000501', name: 'ТОО «АЛТЫН ҚҰРЫЛЫС»' },
    official: 'personnel-officer',
    region: 'KZ-75',
  },
  'border-officer': {
    description: 'an officer at a border checkpoint',
    system: 'berkut-workplace',
    organization: { bin: '200140000014', name: 'Пограничная служба КНБ' },
    official: 'border-officer-017',
  },
  inspector: {
    description: 'a migration inspector of the Ministry of Internal Affairs in Almaty',
    system: 'migration-workplace',
    organization: { bin: '200140000014', name: 'Комитет миграционной службы МВД' },
    official: 'migration-inspector-204',
    region: 'KZ-75',
  },
  'labour-inspector': {
    description: 'a labour inspector in Almaty',
    system: 'labour-inspection',
    organization: { bin: '200140000014', name: 'Управление государственной инспекции труда' },
    official: 'labour-inspector-031',
    region: 'KZ-75',
  },
  hotel: {
    description: 'the reception of a hotel in Almaty',
    system: 'hotel-front-desk',
    organization: { bin: '200140000501', name: 'Медеу Бақша' },
    official: 'receptionist',
    region: 'KZ-75',
    hotelId: '2037',
  },
  auditor: {
    description: 'an auditor of personal data protection',
    system: 'data-protection-workplace',
    organization: { bin: '200140000014', name: 'Комитет по информационной безопасности' },
    official: 'data-protection-auditor-002',
  },
  consul: {
    description: 'a consul of the Ministry of Foreign Affairs',
    system: 'consular-workplace',
    organization: { bin: '200140000014', name: 'Министерство иностранных дел' },
    official: 'consul-112',
  },
  statistician: {
    description: 'a statistician, who sees counts and no person',
    system: 'statistics-workplace',
    organization: { bin: '200140000014', name: 'Бюро национальной статистики' },
    official: 'statistician-005',
  },
  developer: {
    description: 'a developer who explores the graph',
    system: 'explorer',
    organization: { bin: '200140000014', name: 'Демонстрационная организация' },
    official: 'developer',
  },
};
