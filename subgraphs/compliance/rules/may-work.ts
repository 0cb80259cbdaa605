import type { Answer } from './answer.ts';
import { conclude, leaveOpen } from './conclude.ts';
import { silenceOf } from './silence.ts';
import { ageObjection } from './work/work-age.ts';
import { type WorkFacts, type Workplace, workGround } from './work/work-ground.ts';

/**
 * Returns whether somebody may work for an organization, by its BIN; for null, whether somebody may
 * work at all.
 *
 * It says nothing of whether they may stay, and asks for no contract: an employer asks before there
 * is one. Temporary residence and a work visa alone are no ground; a permit is.
 */
export function mayWork(facts: WorkFacts, employerBin: string | null): Answer {
  return rightToWork(
    facts,
    employerBin === null ? { kind: 'ANY' } : { kind: 'ORGANIZATION', bin: employerBin },
  );
}

/** As `mayWork`, for work in the household of an individual too. */
export function rightToWork(facts: WorkFacts, workplace: Workplace): Answer {
  const { civil, registration, workPermits, kandas } = facts;
  if (!civil.known) {
    const asked = [civil, registration, workPermits, kandas];
    return leaveOpen(facts, silenceOf(asked, { reason: 'SYSTEM_SILENT' }));
  }
  if (!civil.value.isAlive) return conclude(facts, 'NO', 'NOT_ALIVE', null);
  const ground = workGround(facts, civil.value, workplace);
  const age = ageObjection(facts, civil);
  if (age === null || ground.value === 'NO') return ground;
  return age.value === 'NO' || ground.value === 'YES' ? age : ground;
}
