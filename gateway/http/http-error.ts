import { ERROR_CODES, type ErrorCode } from '../../schema/error-codes.ts';
import { chooseLanguage } from '../../schema/localized-text.ts';

/** The body of an answer that is an error of the whole request. */
export interface ErrorBody {
  readonly errors: readonly [
    { readonly message: string; readonly extensions: { code: ErrorCode; requestId: string } },
  ];
}

/** Makes the JSON body of an error, its message in the client's language. */
export function errorBody(
  code: ErrorCode,
  request: { readonly requestId: string; readonly acceptLanguage: string | undefined },
): ErrorBody {
  const message = ERROR_CODES[code].message[chooseLanguage(request.acceptLanguage)];
  return { errors: [{ message, extensions: { code, requestId: request.requestId } }] };
}

const CODES_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  413: 'REQUEST_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  503: 'OVERLOADED',
};

/** The code of an error that the HTTP server itself found, by its status. */
export function codeOfStatus(status: number): ErrorCode {
  return CODES_OF_STATUS[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR');
}
