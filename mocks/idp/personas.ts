import { type PurposeCode, type Requester, ROLES, type Role } from '../../schema/requester.ts';
import { CAST_IINS, EMPLOYERS, hotelById } from '../people.ts';

/** Someone whom the demo can log in as: a requester, and why they would ask. */
export interface Persona extends Omit<Requester, 'id' | 'roles'> {
  readonly name: Role;
  /** One line for the person at the terminal. */
  readonly description: string;
  /** Why they ask: what they send as `x-purpose`; null for whom nothing personal is open. */
  readonly purpose: PurposeCode | null;
}

/** The hotel where one of the cast is a guest, and the employer of the cast's labour migrant. */
const HOTEL = existing(hotelById('2037'));
const EMPLOYER = existing(EMPLOYERS[0]);

const NOBODY = { organization: null, official: null, iin: null, region: null, hotelId: null };

/** The personas, one per role, in the order of `ROLES`. */
export function personas(): readonly Persona[] {
  return ROLES.map((name) => ({ ...NOBODY, ...PERSONAS[name], name }));
}

/** Returns a persona by name, or undefined. */
export function personaNamed(name: string): Persona | undefined {
  return personas().find((persona) => persona.name === name);
}

type PersonaParticulars = Partial<Omit<Persona, 'name'>> &
  Pick<Persona, 'description' | 'system' | 'purpose'>;

const PERSONAS: Readonly<Record<Role, PersonaParticulars>> = {
  migrant: {
    description: 'the labour migrant of the cast, who reads their own record',
    purpose: 'self',
    system: 'egov-cabinet',
    iin: CAST_IINS['labour-migrant'],
  },
  host: {
    description: 'the host of the cast, who notifies the arrival of a guest',
    purpose: 'hosting',
    system: 'egov-cabinet',
    iin: CAST_IINS.host,
  },
  employer: {
    description: "the personnel office of the labour migrant's employer",
    purpose: 'employment',
    system: 'employer-cabinet',
    organization: { bin: EMPLOYER.bin, name: EMPLOYER.name },
    official: 'personnel-officer',
    region: EMPLOYER.region,
  },
  'border-officer': {
    description: 'an officer at a border checkpoint',
    purpose: 'border-control',
    system: 'berkut-workplace',
    organization: { bin: '040140009013', name: 'Пограничная служба КНБ' },
    official: 'border-officer-017',
  },
  inspector: {
    description: 'a migration inspector of the Ministry of Internal Affairs in Almaty',
    purpose: 'migration-control',
    system: 'migration-workplace',
    organization: {
      bin: '040240009027',
      name: 'Комитет миграционной службы МВД',
      unit: 'Управление миграционной службы города Алматы',
    },
    official: 'migration-inspector-204',
    region: 'KZ-75',
  },
  'labour-inspector': {
    description: 'a labour inspector in Almaty',
    purpose: 'labour-control',
    system: 'labour-inspection',
    organization: { bin: '040340009030', name: 'Управление государственной инспекции труда' },
    official: 'labour-inspector-031',
    region: 'KZ-75',
  },
  hotel: {
    description: 'the reception of a hotel in Almaty',
    purpose: 'lodging',
    system: 'hotel-front-desk',
    organization: { bin: HOTEL.bin, name: HOTEL.name },
    official: 'receptionist',
    region: HOTEL.region,
    hotelId: HOTEL.id,
  },
  auditor: {
    description: 'an auditor of personal data protection',
    purpose: 'data-protection',
    system: 'data-protection-workplace',
    organization: { bin: '040440009044', name: 'Комитет по информационной безопасности' },
    official: 'data-protection-auditor-002',
  },
  consul: {
    description: 'a consul of the Ministry of Foreign Affairs',
    purpose: 'service-delivery',
    system: 'consular-workplace',
    organization: { bin: '040540009058', name: 'Министерство иностранных дел' },
    official: 'consul-112',
  },
  statistician: {
    description: 'a statistician, who sees counts and no person',
    purpose: 'statistics',
    system: 'statistics-workplace',
    organization: { bin: '040640009061', name: 'Бюро национальной статистики' },
    official: 'statistician-005',
  },
  developer: {
    description: 'a developer who explores the graph',
    purpose: null,
    system: 'explorer',
    organization: { bin: '040740009075', name: 'Демонстрационная организация' },
    official: 'developer',
  },
};

function existing<Record>(record: Record | null | undefined): Record {
  if (record === null || record === undefined) throw new Error('expected a record of the cast');
  return record;
}
