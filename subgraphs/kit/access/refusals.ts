import { GraphQLError } from 'graphql';
import type { AgencyCode } from '../../../schema/agencies.ts';
import type { Requester } from '../../../schema/requester.ts';
import { AgencyError } from '../agency-error.ts';
import type { RecordDecision } from './decide-record.ts';

/** Returns the error of a field that the requester may not read; the gateway knows it by its code. */
export function refusal(): GraphQLError {
  return new GraphQLError('Unauthorized field or type', {
    extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
  });
}

/** Returns the error of a decision other than ALLOWED. */
export function refusalOf(
  decision: RecordDecision,
  { requester, requestId }: { readonly requester: Requester; readonly requestId: string },
): Error {
  switch (decision.outcome) {
    case 'CONSENT_REQUIRED':
      return new GraphQLError('The consent of the person is required.', {
        extensions: {
          code: 'CONSENT_REQUIRED',
          ...(decision.requestId !== null && { consentRequestId: decision.requestId }),
        },
      });
    case 'CONSENT_UNAVAILABLE':
      return new GraphQLError('The consent could not be checked.', {
        extensions: { code: 'CONSENT_UNAVAILABLE', agency: decision.agency },
      });
    case 'CASE_UNAVAILABLE':
      return new AgencyError('AGENCY_UNAVAILABLE', {
        agency: whoKnowsCasesOf(requester),
        service: 'case',
        correlationId: requestId,
      });
    default:
      return refusal();
  }
}

/** A hotel's guests stand in eQonaq, an employer's staff at enbek.kz, a host's foreigners in IS MP. */
function whoKnowsCasesOf({ hotelId, organization }: Requester): AgencyCode {
  if (hotelId !== null) return 'EQONAQ';
  return organization === null ? 'IS_MP' : 'ENBEK';
}
