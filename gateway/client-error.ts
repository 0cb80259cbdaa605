import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../schema/error-codes.ts';
import type { Language } from '../schema/localized-text.ts';

export interface ClientErrorOptions {
  /**
   * English, after the message: for developers, where it is safe and useful. Never holds a value
   * that a client sent, nor a text that another system wrote.
   */
  readonly detail?: string;
  readonly locations?: GraphQLFormattedError['locations'];
  readonly path?: GraphQLFormattedError['path'];
  /** Beside `code`, which they cannot replace. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** Of the HTTP answer, as `allow` and `www-authenticate`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why a request ends before anything is executed, in words that a client may read. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly code: ErrorCode;
  readonly options: ClientErrorOptions;

  constructor(code: ErrorCode, options: ClientErrorOptions = {}) {
    super(options.detail === undefined ? code : `${code}: ${options.detail}`);
    this.code = code;
    this.options = options;
  }

  /** Returns the error of a GraphQL response, its message in `language`. */
  format(language: Language): GraphQLFormattedError {
    const { detail, locations, path, extensions } = this.options;
    const message = ERROR_CODES[this.code].message[language];
    return {
      message: detail === undefined ? message : `${message} ${detail}`,
      ...(locations !== undefined && { locations }),
      ...(path !== undefined && { path }),
      extensions: { ...extensions, code: this.code },
    };
  }
}

/** Several reasons at once, as validation finds them; at least one. */
export class ClientErrors extends Error {
  override readonly name = 'ClientErrors';
  readonly errors: readonly [ClientError, ...ClientError[]];

  constructor(errors: readonly [ClientError, ...ClientError[]]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.errors = errors;
  }
}
