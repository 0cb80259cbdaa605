import type { Answer } from './answer.ts';
import { conclude, leaveOpen } from './conclude.ts';
import type { PersonFacts } from './facts.ts';
import { ruleOn } from './law/rule-on.ts';
import { silenceOf } from './silence.ts';

/** The facts that a certificate's validity hangs on. */
export type CertificateFacts = Pick<PersonFacts, 'now' | 'today' | 'certificates'>;

/**
 * Returns whether the latest medical certificate finds the holder fit and is valid today. An older
 * one does not count, nor does one that is yet to be issued; of one day the unfavourable counts.
 */
export function certificateValid(facts: CertificateFacts): Answer {
  const { certificates, today } = facts;
  if (!certificates.known) {
    return leaveOpen(facts, silenceOf([certificates], { reason: 'SYSTEM_SILENT' }));
  }
  const rule = ruleOn('medical-certificate', today);
  const [latest] = certificates.value
    .filter(({ issuedOn }) => issuedOn <= today)
    .toSorted((a, b) =>
      a.issuedOn === b.issuedOn
        ? Number(a.isFit) - Number(b.isFit)
        : a.issuedOn < b.issuedOn
          ? 1
          : -1,
    );
  if (latest === undefined) return conclude(facts, 'NO', 'NO_CERTIFICATE', rule);
  if (!latest.isFit) return conclude(facts, 'NO', 'CERTIFICATE_UNFIT', rule);
  return latest.validUntil < today
    ? conclude(facts, 'NO', 'CERTIFICATE_EXPIRED', rule)
    : conclude(facts, 'YES', 'CERTIFICATE_VALID', rule);
}
