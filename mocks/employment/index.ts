export { type EnbekContractsOptions, startEnbekContracts } from './contracts.ts';
export { type EnbekEmployersOptions, startEnbekEmployers } from './employers.ts';
export { ENBEK_API_KEY, type EnbekPermitsOptions, startEnbekPermits } from './permits.ts';
