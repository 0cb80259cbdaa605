import { demoCertificate, demoRsaKey } from '../../schema/demo-keys.ts';
import type { KitServices } from '../../subgraphs/kit/kit-services.ts';
import {
  createRsaSigner,
  createVerifier,
  type VerifierPool,
} from '../../subgraphs/kit/shep/index.ts';

/** Returns what a subgraph needs to speak with the simulators over SHEP, as their demo sender. */
export function demoShep(pool: VerifierPool): KitServices['shep'] {
  return {
    signer: createRsaSigner({
      privateKey: demoRsaKey('shep-client'),
      certificatePem: demoCertificate('shep-client'),
    }),
    verifier: createVerifier({ pool, certificates: [demoCertificate('shep-service')] }),
    sender: { senderId: 'demo', password: 'demo' },
  };
}
