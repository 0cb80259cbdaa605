export type { EndedPoll } from './answer-collector.ts';
export {
  type AsyncChannel,
  type AsyncChannelOptions,
  type AsyncRequest,
  createAsyncChannel,
} from './async-channel.ts';
export type { MessageStatus } from './async-messages.ts';
export type { MessageSender } from './message-sender.ts';
export type { NcaKey, NcaNodeOptions } from './nca-node-client.ts';
export { createNcaNodeSigner } from './nca-node-signer.ts';
export { runInTurn } from './run-in-turn.ts';
export { createRsaSigner, type RsaSignerOptions } from './sign-envelope.ts';
export type { ShepConnection, ShepHttp } from './signed-call.ts';
export type { Signer } from './signer.ts';
export {
  createSyncChannel,
  type ShepStatus,
  type SyncAnswer,
  type SyncChannel,
  type SyncChannelOptions,
  type SyncRequest,
} from './sync-channel.ts';
export {
  createVerifierPool,
  type VerifierPool,
  type VerifierPoolOptions,
} from './verifier-pool.ts';
export { createVerifier, type Verifier, type VerifierOptions } from './verify-envelope.ts';
