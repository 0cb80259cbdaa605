import { type EOtinish, startEOtinish } from '../access/index.ts';
import { startAlerts } from '../alert/index.ts';
import {
  createIssuedRecords,
  type EgovWindow,
  startEgovWindow,
  withIssuedRecords,
} from '../application/index.ts';
import { startBerkut } from '../crossing/index.ts';
import {
  startEnbekContracts,
  startEnbekEmployers,
  startEnbekPermits,
} from '../employment/index.ts';
import type { Faults } from '../faults.ts';
import { startKuttyMeken } from '../kandas/index.ts';
import { type Kdp, type KdpOptions, startKdp } from '../kdp/index.ts';
import type { LegacyServer } from '../kit/index.ts';
import { startEqonaq } from '../lodging/index.ts';
import { startMohCertificates } from '../medical/index.ts';
import { startOffences } from '../offence/index.ts';
import { startGbdUl } from '../organization/index.ts';
import type { People } from '../people.ts';
import { type GbdFl, startGbdFl, startIsMpCard } from '../person/index.ts';
import { startIsMp } from '../registration/index.ts';
import { startBerkutAggregates, startEnbekAggregates } from '../statistics/index.ts';
import { startKgd } from '../tax/index.ts';
import { startMfaVisas } from '../visa/index.ts';

/** Every simulator, by what it stands for. */
export const SIMULATOR_NAMES = [
  'kdp',
  'gbdFl',
  'isMpCard',
  'isMp',
  'berkut',
  'enbekContracts',
  'enbekPermits',
  'enbekEmployers',
  'kuttyMeken',
  'eqonaq',
  'kgd',
  'berkutAggregates',
  'enbekAggregates',
  'mohCertificates',
  'mfaVisas',
  'offences',
  'gbdUl',
  'alerts',
  'egovWindow',
  'eOtinish',
] as const;

export type SimulatorName = (typeof SIMULATOR_NAMES)[number];

export type SimulatorServers = Readonly<Record<SimulatorName, LegacyServer>> & {
  readonly kdp: Kdp;
  readonly gbdFl: GbdFl;
  readonly egovWindow: EgovWindow;
  readonly eOtinish: EOtinish;
};

export interface Simulators {
  readonly servers: SimulatorServers;
  readonly urls: Readonly<Record<SimulatorName, string>>;
  close(): Promise<void>;
}

export interface SimulatorsOptions {
  readonly people: People;
  readonly faults: Faults;
  /** Milliseconds that each answer is held back. Default 0. */
  readonly latencyMs?: number;
  /** How people answer an SMS of KDP by themselves. Default: they wait to be told. */
  readonly foresee?: KdpOptions['foresee'];
  /** The clock of every system, in milliseconds; of the day that `people` is of. */
  readonly now?: () => number;
}

/** Starts every simulator on a free port of this machine. */
export async function startSimulators(options: SimulatorsOptions): Promise<Simulators> {
  const { faults, latencyMs = 0, foresee, now = Date.now } = options;
  // What the single window issues is a record of whichever system it belongs to.
  const issued = createIssuedRecords();
  const people = withIssuedRecords(options.people, issued);
  const everybody = { faults, latencyMs, now };
  const shared = { ...everybody, people };
  const starting: Record<SimulatorName, Promise<LegacyServer>> = {
    kdp: startKdp({ ...everybody, ...(foresee === undefined ? {} : { foresee }) }),
    gbdFl: startGbdFl(shared),
    isMpCard: startIsMpCard(shared),
    isMp: startIsMp(shared),
    berkut: startBerkut(shared),
    enbekContracts: startEnbekContracts(shared),
    enbekPermits: startEnbekPermits(shared),
    enbekEmployers: startEnbekEmployers(shared),
    kuttyMeken: startKuttyMeken(shared),
    eqonaq: startEqonaq(shared),
    kgd: startKgd(shared),
    berkutAggregates: startBerkutAggregates(shared),
    enbekAggregates: startEnbekAggregates(shared),
    mohCertificates: startMohCertificates(shared),
    mfaVisas: startMfaVisas(shared),
    offences: startOffences(shared),
    gbdUl: startGbdUl(everybody),
    alerts: startAlerts(shared),
    egovWindow: startEgovWindow({ ...shared, issued }),
    eOtinish: startEOtinish(everybody),
  };
  const entries = await Promise.all(
    SIMULATOR_NAMES.map(async (name) => [name, await starting[name]] as const),
  );
  const servers = Object.fromEntries(entries) as SimulatorServers;
  return {
    servers,
    urls: Object.fromEntries(entries.map(([name, { url }]) => [name, url])) as Record<
      SimulatorName,
      string
    >,
    async close() {
      await Promise.all(Object.values(servers).map((server) => server.close()));
    },
  };
}
