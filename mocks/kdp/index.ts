export { type KdpOptions, startKdp } from './kdp.ts';
export {
  issueKdpToken,
  type KdpGrant,
  type KdpVerdict,
  kdpPublicKey,
  verifyKdpToken,
} from './token.ts';
