export { type EnbekContractsOptions, startEnbekContracts } from './contracts.ts';
export { ENBEK_API_KEY, type EnbekPermitsOptions, startEnbekPermits } from './permits.ts';
