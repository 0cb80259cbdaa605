import type { InventedPerson } from '../invented-person.ts';
import type { Identity, SystemName } from '../records/identity.ts';

/** What a story states of a person; what it leaves out is empty, null, or as most people's. */
export type CastDraft = Pick<InventedPerson, 'iin'> &
  Partial<Omit<InventedPerson, 'key' | 'truth' | 'knownTo'>> & {
    readonly name: string;
    readonly knownTo: readonly SystemName[];
    readonly truth: Omit<Identity, 'deathDate' | 'lifeStatus' | 'registeredAddress'> &
      Partial<Identity>;
  };

/** Returns the person of a story, whole. */
export function castPerson({ name, knownTo, truth, ...stated }: CastDraft): InventedPerson {
  return {
    key: `cast:${name}`,
    heldBy: {},
    identityDocuments: [],
    travelDocuments: [],
    documentOnFile: {},
    crossings: [],
    arrivalNotifications: [],
    arrivalDue: null,
    immigrantRegistrations: [],
    residencePermits: [],
    employmentContracts: [],
    workPermits: [],
    kandas: null,
    hotelStays: [],
    visas: [],
    invitations: [],
    medicalCertificates: [],
    taxPrepayments: [],
    offences: [],
    alerts: [],
    ...stated,
    knownTo: new Set(knownTo),
    truth: { deathDate: null, lifeStatus: 'ALIVE', registeredAddress: null, ...truth },
  };
}
