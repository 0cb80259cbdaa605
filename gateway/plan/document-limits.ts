import type { GatewayConfig } from '../config.ts';

/** The limits of a document; see the configuration for what each counts. */
export type DocumentLimits = Readonly<
  Pick<
    GatewayConfig['limits'],
    'tokens' | 'depth' | 'aliases' | 'directives' | 'rootFields' | 'selections'
  >
>;
