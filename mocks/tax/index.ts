export { KGD_API_KEY, type KgdOptions, startKgd } from './kgd.ts';
export { type RegionRevenue, regionRevenues } from './region-revenue.ts';
