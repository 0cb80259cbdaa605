import { demoCertificate, demoRsaKey } from '../../schema/demo-keys.ts';
import type { KitServices } from '../../subgraphs/kit/index.ts';
import {
  createRsaSigner,
  createVerifier,
  createVerifierPool,
} from '../../subgraphs/kit/shep/index.ts';

/** What subgraphs share in a test: demo keys, a frozen clock; `close` ends the verifier's worker. */
export function startKitServices(now: () => Date): KitServices & { close(): Promise<void> } {
  const pool = createVerifierPool();
  return {
    now,
    shep: {
      signer: createRsaSigner({
        privateKey: demoRsaKey('shep-client'),
        certificatePem: demoCertificate('shep-client'),
      }),
      verifier: createVerifier({ pool, certificates: [demoCertificate('shep-service')] }),
      sender: { senderId: 'demo', password: 'demo' },
    },
    close: () => pool.close(),
  };
}
