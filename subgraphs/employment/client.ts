import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AgencyError, type AgencyHttp, createRestClient, parseLocalDate } from '../kit/index.ts';
import type { SyncChannel } from '../kit/shep/index.ts';
import { toAgencyError } from '../kit/to-agency-error.ts';
import {
  children,
  escapeXml,
  requireChild,
  requireText,
  textOf,
  type XmlNode,
} from '../kit/xml.ts';

/** The contracts' service, by SHEP's name. */
export const CONTRACTS_SERVICE = 'ENBEK_ContractsByIin';
const NAMESPACE = 'http://enbek.kz/contract/ws/schemas';

const LOCAL_DATE = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const text = z.string().nullish().catch(null);

/** Who a permit was given to; nothing of it may spoil the permit. */
const holderRecord = z
  .object({
    iin: text,
    surnameLatin: text,
    nameLatin: text,
    surname: text,
    name: text,
    patronymic: text,
    birthDate: text,
    gender: z.int().nullish().catch(null),
    citizenship: text,
    passport: z.object({ issuingState: z.string(), number: z.string() }).nullish().catch(null),
  })
  .nullish()
  .catch(null);

const permitRecord = z.object({
  holder: z.string(),
  number: z.string().min(1),
  kind: z.enum(['LABOUR_IMMIGRANT', 'FOREIGN_LABOUR', 'SELF_EMPLOYMENT']),
  category: z.int().min(1).max(4).nullable(),
  region: z.string(),
  employerBin: z.string().nullable(),
  validFrom: LOCAL_DATE,
  validTo: LOCAL_DATE,
  status: z.string(),
  holderData: holderRecord,
});

/** A permit to work as enbek.kz spells it. */
export type PermitRecord = z.infer<typeof permitRecord>;

/** An employment contract as enbek.kz has it, its days without the zone that means nothing. */
export interface ContractRecord {
  readonly number: string;
  readonly employerBin: string | null;
  readonly position: string;
  readonly signedOn: string;
  readonly beginsOn: string;
  readonly endsOn: string | null;
  readonly status: string;
  readonly employee: EmployeeRecord;
}

/** Whose contract it is, as enbek.kz spells it; what it lacks is undefined. */
export interface EmployeeRecord {
  readonly iin: string;
  readonly surname: string | undefined;
  readonly name: string | undefined;
  readonly patronymic: string | undefined;
  readonly birthDate: string | undefined;
  /** GBD FL's codes: 1 male, 2 female. */
  readonly gender: string | undefined;
  readonly citizenship: string | undefined;
}

/** How a call ends with its request. */
export interface CallOptions {
  readonly signal: AbortSignal;
}

/** Reads enbek.kz's two services. Failures reject with `AgencyError`. */
export interface EmploymentClient {
  /** Returns every contract of an IIN's holder, each once. */
  fetchContracts(iin: string, options: CallOptions): Promise<readonly ContractRecord[]>;
  /**
   * Returns the permits that are filed under each name (`iin:...`, `doc:UZB:...`), in the order
   * asked. At most 300 names.
   */
  fetchPermits(
    keys: readonly string[],
    options: CallOptions,
  ): Promise<readonly (readonly PermitRecord[])[]>;
}

export interface EmploymentClientOptions {
  readonly contracts: SyncChannel;
  readonly permits: AgencyHttp;
  readonly apiKey: string;
}

/** Makes the client of the contracts' SOAP service and the permits' REST service. */
export function createEmploymentClient(options: EmploymentClientOptions): EmploymentClient {
  const { contracts, permits, apiKey } = options;
  const rest = createRestClient(permits, { headers: () => ({ 'x-api-key': apiKey }) });

  return {
    async fetchContracts(iin, { signal }) {
      const correlationId = randomUUID();
      const answer = await contracts.send({
        dataXml: requestXml(iin),
        signData: true,
        expectSignedData: true,
        readOnly: true,
        correlationId,
        signal,
      });
      if (answer.outcome === 'NOT_FOUND') return [];
      const call = { agency: 'ENBEK', service: CONTRACTS_SERVICE, correlationId } as const;
      try {
        if (requireText(answer.data, 'employeeData', 'iin') !== iin) {
          throw new AgencyError('ENTITY_IDENTITY_MISMATCH', call);
        }
        const employee = readEmployee(requireChild(answer.data, 'employeeData'), iin);
        const list = children(requireChild(answer.data, 'contracts'), 'contract').map((node) =>
          readContract(node, employee),
        );
        return [...new Map(list.map((contract) => [contract.number, contract])).values()];
      } catch (thrown) {
        throw toAgencyError(thrown, call);
      }
    },

    async fetchPermits(keys, { signal }) {
      const query = { keys: keys.join(',') };
      const schema = z.object({ permits: z.array(permitRecord) });
      const answer = await rest.readJson('/api/permits', schema, { query, signal });
      const asked = new Set(keys);
      if (answer.permits.some(({ holder }) => !asked.has(holder))) {
        throw new AgencyError('ENTITY_IDENTITY_MISMATCH', {
          agency: permits.agency,
          service: permits.service,
          correlationId: randomUUID(),
        });
      }
      return keys.map((key) => answer.permits.filter(({ holder }) => holder === key));
    },
  };
}

function requestXml(iin: string): string {
  const declarations = `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:cs="${NAMESPACE}"`;
  return (
    `<data ${declarations} xsi:type="cs:contractsByIinRequest">` +
    `<messageId>${randomUUID()}</messageId><iin>${escapeXml(iin)}</iin></data>`
  );
}

function readEmployee(node: XmlNode, iin: string): EmployeeRecord {
  return {
    iin,
    surname: textOf(node, 'surname'),
    name: textOf(node, 'name'),
    patronymic: textOf(node, 'patronymic'),
    birthDate: textOf(node, 'birthDate'),
    gender: textOf(node, 'gender'),
    citizenship: textOf(node, 'citizenship'),
  };
}

function readContract(node: XmlNode, employee: EmployeeRecord): ContractRecord {
  const endDate = textOf(node, 'contractData', 'endDate');
  return {
    number: requireText(node, 'contractData', 'contractNumber'),
    employerBin: textOf(node, 'employerData', 'bin') ?? null,
    position: requireText(node, 'contractData', 'position'),
    signedOn: parseLocalDate(requireText(node, 'contractData', 'contractDate')),
    beginsOn: parseLocalDate(requireText(node, 'contractData', 'beginDate')),
    endsOn: endDate === undefined ? null : parseLocalDate(endDate),
    status: requireText(node, 'contractData', 'status'),
    employee,
  };
}
