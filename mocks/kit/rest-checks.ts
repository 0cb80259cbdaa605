import type { LegacyRequest } from './legacy-route.ts';
import { RestRefusal } from './rest-refusal.ts';
import type { TokenBucket } from './token-bucket.ts';

/** Throws a `RestRefusal` when a request may not pass. */
export type RestCheck = (request: LegacyRequest) => void;

/** Demands `authorization: Bearer TOKEN`; `isValid` decides about the token. */
export function bearerCheck(isValid: (token: string) => boolean): RestCheck {
  return (request) => {
    const match = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '');
    if (match?.[1] === undefined || !isValid(match[1])) {
      throw new RestRefusal(401, 'UNAUTHORIZED', 'a valid bearer token is demanded', {
        'www-authenticate': 'Bearer',
      });
    }
  };
}

/** Demands an API key in the header `name` (in lower case). */
export function apiKeyCheck(name: string, key: string): RestCheck {
  return (request) => {
    if (request.headers[name] !== key) {
      throw new RestRefusal(401, 'BAD_API_KEY', `header ${name} is missing or wrong`);
    }
  };
}

/** Refuses with 429 and Retry-After (seconds) when the bucket is empty. */
export function rateCheck(bucket: TokenBucket): RestCheck {
  return () => {
    const waitS = bucket.take();
    if (waitS > 0) {
      throw new RestRefusal(429, 'TOO_MANY_REQUESTS', 'too many requests', {
        'retry-after': String(waitS),
      });
    }
  };
}
