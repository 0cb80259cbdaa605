export { answerOfCast } from './cast-answers.ts';
export type { ConsentDesk, ConsentOnFile, ForeseenAnswer, PersonsAnswer } from './consent-desk.ts';
export { type Kdp, type KdpOptions, startKdp } from './kdp.ts';
export {
  issueKdpToken,
  type KdpGrant,
  type KdpVerdict,
  kdpPublicKey,
  verifyKdpToken,
} from './token.ts';
