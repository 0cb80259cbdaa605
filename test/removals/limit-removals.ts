import type { Removal } from './removal.ts';

const AGENCY = ['test/fault/agency-http.test.ts'];
const XML = ['test/attack/xml.test.ts', 'test/attack/shep-envelope.test.ts'];
const HOSTILE = ['test/attack/http-hostile-requests.test.ts'];

/** Deadlines, and bounds on what is read. */
export const LIMIT_REMOVALS: readonly Removal[] = [
  {
    name: 'the deadline of a call to an agency',
    file: 'subgraphs/kit/agency-http.ts',
    find: 'const timer = setTimeout(() => deadline.abort(), config.timeoutMs);',
    replace: 'const timer = undefined;',
    tests: AGENCY,
  },
  {
    name: 'the deadline of a request to a subgraph',
    file: 'subgraphs/kit/serve-subgraph.ts',
    find: 'AbortSignal.any([gone.signal, AbortSignal.timeout(deadlineMs)])',
    replace: 'gone.signal',
    tests: ['test/unit/kit-serve-subgraph.test.ts'],
  },
  {
    name: 'that a call ends with whoever asked',
    file: 'subgraphs/kit/serve-subgraph.ts',
    find: 'AbortSignal.any([gone.signal, AbortSignal.timeout(deadlineMs)])',
    replace: 'AbortSignal.timeout(deadlineMs)',
    tests: ['test/unit/kit-serve-subgraph.test.ts'],
  },
  {
    name: 'how long an answer over SHEP async is waited for',
    file: 'subgraphs/kit/shep/async-channel.ts',
    find: 'const deadline = AbortSignal.timeout(timeoutMs);',
    replace: 'const deadline = new AbortController().signal;',
    tests: ['test/unit/shep-async-channel.test.ts'],
  },
  {
    name: 'how long a verification may take',
    file: 'subgraphs/kit/shep/verifier-pool.ts',
    find: 'const timer = setTimeout(() => controller.abort(), timeoutMs);',
    replace: 'const timer = undefined;',
    tests: ['test/unit/shep-verify-envelope.test.ts'],
  },
  {
    name: "the bound on an agency's answer as it comes",
    file: 'subgraphs/kit/send-once.ts',
    find: 'if (bytes > bytesMax) throw tooLarge();',
    replace: '',
    tests: AGENCY,
  },
  {
    name: "the bound on an agency's answer as it is announced",
    file: 'subgraphs/kit/send-once.ts',
    find: "if (Number(headers['content-length'] ?? 0) > bytesMax) {",
    replace: 'if (bytesMax < 0) {',
    tests: AGENCY,
  },
  {
    name: 'the bound on an answer over SHEP',
    file: 'subgraphs/kit/shep/verify-envelope-task.ts',
    find: "if (bytes.byteLength > limits.bytesMax) throw new EnvelopeRefusal('TOO_LARGE');",
    replace: '',
    tests: XML,
  },
  {
    name: 'the bound on the depth of XML',
    file: 'subgraphs/kit/xml.ts',
    find: "if (open.length >= depthMax) throw new XmlError('TOO_DEEP', { offset: at });",
    replace: '',
    tests: XML,
  },
  {
    name: 'the bound on the elements of XML',
    file: 'subgraphs/kit/xml.ts',
    find: "if (++elements > elementsMax) throw new XmlError('TOO_MANY_ELEMENTS', { offset: at });",
    replace: '',
    tests: XML,
  },
  {
    name: 'that XML has no document type',
    file: 'subgraphs/kit/xml.ts',
    find: "if (doctype !== -1) throw new XmlError('DOCTYPE', { offset: doctype });",
    replace: '',
    tests: XML,
  },
  {
    name: "the bound on a client's body as it is inflated",
    file: 'gateway/http/read-body-text.ts',
    find: "if (bytes > bytesMax) throw new ClientError('REQUEST_TOO_LARGE');",
    replace: '',
    tests: HOSTILE,
  },
  {
    name: 'that cursors of visas lead on',
    file: 'subgraphs/visa/client.ts',
    find: 'if (seen.has(cursor) || seen.size >= PAGES_MAX)',
    replace: 'if (seen.size >= PAGES_MAX)',
    tests: ['test/contract/visa.contract.test.ts'],
  },
  {
    name: 'that links of certificates lead on',
    file: 'subgraphs/medical/client.ts',
    find: 'if (seen.has(next) || seen.size >= PAGES_MAX)',
    replace: 'if (seen.size >= PAGES_MAX)',
    tests: ['test/contract/medical.contract.test.ts'],
  },
  {
    name: "that links of certificates lead to the search's own pages",
    file: 'subgraphs/medical/client.ts',
    find: "if (!pathname.endsWith('/fhir') || !PAGE_QUERY.test(search)) {",
    replace: "if (url === '') {",
    tests: ['test/contract/medical.contract.test.ts'],
  },
  {
    name: 'how many pages of payments there may be',
    file: 'subgraphs/tax/client.ts',
    find: "if (!(pages <= PAGES_MAX)) throw new AgencyError('AGENCY_INCOMPLETE', where);",
    replace: '',
    tests: ['test/contract/tax.contract.test.ts'],
  },
  {
    name: 'that those who need an access token wait for one renewal',
    file: 'subgraphs/kit/access-token.ts',
    find: 'renewal ??= renew();',
    replace: 'renewal = renew();',
    tests: ['test/unit/kit-access-token.test.ts'],
  },
];
