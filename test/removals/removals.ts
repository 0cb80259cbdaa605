import { ACCESS_LOG_REMOVALS } from './access-log-removals.ts';
import { ACCESS_READING_REMOVALS } from './access-reading-removals.ts';
import { ACCESS_REMOVALS } from './access-removals.ts';
import { ALARM_REMOVALS } from './alarm-removals.ts';
import { APPLICATION_REMOVALS } from './application-removals.ts';
import { CATEGORY_REMOVALS } from './category-removals.ts';
import { CHARSET_REMOVALS } from './charset-removals.ts';
import { COMPLIANCE_REMOVALS } from './compliance-removals.ts';
import { CONSENT_REMOVALS } from './consent-removals.ts';
import { DECISION_REMOVALS } from './decision-removals.ts';
import { DISCLOSURE_REMOVALS } from './disclosure-removals.ts';
import { DURABILITY_REMOVALS } from './durability-removals.ts';
import { GATEWAY_REMOVALS } from './gateway-removals.ts';
import { IDENTITY_REMOVALS } from './identity-removals.ts';
import { LIMIT_REMOVALS } from './limit-removals.ts';
import { OBSERVER_REMOVALS } from './observer-removals.ts';
import { REGISTER_REMOVALS } from './register-removals.ts';
import type { Removal } from './removal.ts';
import { SEALED_ID_REMOVALS } from './sealed-id-removals.ts';
import { SEAM_REMOVALS } from './seam-removals.ts';
import { SIGNATURE_REMOVALS } from './signature-removals.ts';
import { STATISTICS_REMOVALS } from './statistics-removals.ts';
import { TLS_REMOVALS } from './tls-removals.ts';
import { TOKEN_REMOVALS } from './token-removals.ts';
import { USAGE_REMOVALS } from './usage-removals.ts';

/** Every check whose loss must make a test fail. */
export const REMOVALS: readonly Removal[] = [
  ...ACCESS_LOG_REMOVALS,
  ...ACCESS_READING_REMOVALS,
  ...SIGNATURE_REMOVALS,
  ...TOKEN_REMOVALS,
  ...ACCESS_REMOVALS,
  ...DECISION_REMOVALS,
  ...LIMIT_REMOVALS,
  ...IDENTITY_REMOVALS,
  ...REGISTER_REMOVALS,
  ...CHARSET_REMOVALS,
  ...GATEWAY_REMOVALS,
  ...CONSENT_REMOVALS,
  ...COMPLIANCE_REMOVALS,
  ...APPLICATION_REMOVALS,
  ...CATEGORY_REMOVALS,
  ...SEALED_ID_REMOVALS,
  ...SEAM_REMOVALS,
  ...OBSERVER_REMOVALS,
  ...TLS_REMOVALS,
  ...USAGE_REMOVALS,
  ...DISCLOSURE_REMOVALS,
  ...DURABILITY_REMOVALS,
  ...ALARM_REMOVALS,
  ...STATISTICS_REMOVALS,
];
