import { isSameSubject, readSubject, type Subject, subjectXml } from '../subject-xml.ts';
import { writeElement, writeElements } from '../write-xml.ts';
import { requireChild, type XmlNode } from '../xml.ts';
import {
  type Each,
  mismatch,
  type RegisterAnswer,
  type RegisterRequest,
  readEach,
  type SyncRegister,
} from './sync-register.ts';

/** A question about several persons: whom, and what stands in the request before them. */
export interface SubjectsRequest<Service extends string>
  extends Omit<RegisterRequest<Service>, 'inner' | 'readOnly' | 'results' | 'signData'> {
  readonly subjects: readonly Subject[];
  /** Default nothing. */
  readonly before?: string;
}

/**
 * Asks a register about persons in one request, and reads what it says of each (`readEach`), in their
 * order; null where the transport says that there is no match for anybody. `reader` gets the person's
 * element and whom it says that it is about: the person who was asked for, or the answer is
 * `ENTITY_IDENTITY_MISMATCH`.
 */
export async function askEachSubject<Service extends string, T>(
  register: SyncRegister<Service>,
  { subjects, before = '', ...request }: SubjectsRequest<Service>,
  reader: (node: XmlNode, found: Subject, call: RegisterAnswer['call']) => T,
): Promise<{ readonly call: RegisterAnswer['call']; readonly each: Each<T>[] | null }> {
  const keys = subjects.map((_, at) => String(at + 1));
  const persons = subjects.map((subject, at) =>
    writeElement(
      'person',
      writeElements({ key: keys[at] ?? '' }) + writeElement('subject', subjectXml(subject)),
    ),
  );
  const answer = await register.ask({
    ...request,
    inner: before + persons.join(''),
    readOnly: true,
  });
  const { call, data } = answer;
  if (data === null) return { call, each: null };
  const each = readEach({ ...answer, data }, 'person', keys, (node, at) => {
    const found = readSubject(requireChild(node, 'subject'));
    if (!isSameSubject(found, subjects[at] as Subject)) throw mismatch(call);
    return reader(node, found, call);
  });
  return { call, each };
}
