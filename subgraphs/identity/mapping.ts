import { AGENCIES } from '../../schema/agencies.ts';
import { CONTRADICTION_KINDS } from '../../schema/code-lists/contradiction-kinds.ts';
import { HELD_FIELDS } from '../../schema/code-lists/held-fields.ts';
import { IDENTITY_LINK_DECISIONS } from '../../schema/code-lists/identity-link-decisions.ts';
import { IDENTITY_LINK_REASONS } from '../../schema/code-lists/identity-link-reasons.ts';
import { countryLabel } from '../../schema/country.ts';
import type {
  Contradiction,
  DictionaryValue,
  HeldName,
  HeldRecord,
  IdentityLink,
  IdentityLinkReason,
  LinkedRecord,
  Sex,
} from '../../schema/generated/identity.ts';
import { toDictionaryValue } from '../kit/index.ts';
import type { FoundContradiction } from './contradictions.ts';
import type { HeldFact } from './held-facts.ts';
import type { HeldSystem } from './held-systems.ts';
import type { FoundLink, LinkEnd } from './links.ts';
import { type Evidence, likelihoodOf } from './matching/score.ts';
import type { Aspect } from './matching/weights.ts';

const ASPECT_CODES: Readonly<Record<Aspect, string>> = {
  surname: 'SURNAME',
  givenName: 'GIVEN_NAME',
  order: 'ORDER',
  patronymic: 'PATRONYMIC',
  birthDate: 'BIRTH_DATE',
  sex: 'SEX',
  citizenship: 'CITIZENSHIP',
};

/** Returns the record as the graph shows it. */
export function toHeldRecord(fact: HeldFact): HeldRecord {
  const { citizenship, document } = fact;
  return {
    system: toSystem(fact.system),
    record: fact.record,
    recordedAt: fact.recordedAt ?? null,
    iin: fact.iin ?? null,
    nameCyrillic: toName(fact.surnameCyrillic, fact.givenNameCyrillic, fact.patronymicCyrillic),
    nameLatin: toName(fact.surnameLatin, fact.givenNameLatin),
    birthDate: fact.birthDate ?? null,
    sex: toSex(fact),
    citizenship: citizenship ? { code: citizenship, label: countryLabel(citizenship) } : null,
    document: document ? { issuingState: document.issuingState, number: document.number } : null,
  };
}

/** Returns the contradiction with its labels; a value that records lack is an empty text. */
export function toContradiction(found: FoundContradiction): Contradiction {
  return {
    field: toDictionaryValue(found.field, HELD_FIELDS),
    kind: toDictionaryValue(found.kind, CONTRADICTION_KINDS),
    isExplained: found.isExplained,
    values: found.values.map(({ value, heldBy }) => ({
      value: value ?? '',
      heldBy: heldBy.map(({ system, record }) => ({ system: toSystem(system), record })),
    })),
  };
}

/** Returns the link with its reasons: rules first, then evidence by its weight either way. */
export function toIdentityLink(link: FoundLink): IdentityLink {
  const { decision } = link;
  const evidence = link.score.evidence
    .map(toReason)
    .filter(({ weight }) => weight !== 0)
    .sort((one, other) => Math.abs(other.weight ?? 0) - Math.abs(one.weight ?? 0));
  return {
    colour: link.colour,
    likelihood: Math.round(likelihoodOf(link.score.bits) * 1_000),
    reasons: [
      ...link.rules.map((rule) => ({
        reason: toDictionaryValue(rule, IDENTITY_LINK_REASONS),
        weight: null,
      })),
      ...evidence,
    ],
    decision:
      decision === null
        ? null
        : {
            number: decision.number,
            decision: toDictionaryValue(decision.decision, IDENTITY_LINK_DECISIONS),
            decidedAt: decision.decidedAt,
            reason: decision.reason,
          },
    first: toLinkedRecord(link.first),
    second: toLinkedRecord(link.second),
  };
}

/** Returns the system with its name. */
export function toSystem(system: HeldSystem): DictionaryValue {
  return toDictionaryValue(system, AGENCIES);
}

function toLinkedRecord({ person, fact }: LinkEnd): LinkedRecord {
  return { person: { id: person } as LinkedRecord['person'], record: toHeldRecord(fact) };
}

function toReason({ aspect, level, bits }: Evidence): IdentityLinkReason {
  const code = `${ASPECT_CODES[aspect]}_${level}`;
  return {
    reason: toDictionaryValue(code, IDENTITY_LINK_REASONS),
    weight: Math.round(bits * 100),
  };
}

function toSex({ sex }: HeldFact): Sex | null {
  return sex === 'MALE' || sex === 'FEMALE' ? sex : null;
}

function toName(
  surname: string | null | undefined,
  givenName: string | null | undefined,
  patronymic: string | null | undefined = null,
): HeldName | null {
  if (!surname && !givenName && !patronymic) return null;
  return { surname: surname ?? null, givenName: givenName ?? null, patronymic: patronymic ?? null };
}
