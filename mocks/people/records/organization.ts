import type { ORGANIZATION_STATUSES } from '../../../schema/code-lists/organization-statuses.ts';
import type { InventedAddress } from './identity.ts';

/** An organization, as GBD UL has it. */
export interface InventedOrganization {
  readonly bin: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly status: keyof typeof ORGANIZATION_STATUSES;
  readonly registeredOn: string;
  /** In Russian. */
  readonly activity: string;
  readonly address: InventedAddress;
  /** Null for an organization that is no more. */
  readonly head: { readonly iin: string; readonly position: string } | null;
  readonly lastRegistration: {
    readonly on: string;
    /** In Russian, as are the bases. */
    readonly department: string;
    readonly bases: readonly string[];
    readonly personFounders: number;
    readonly organizationFounders: number;
  };
}
