import { dateOf } from './calendar-day.ts';
import { diceOf } from './dice.ts';
import { type EmployerStory, storyOf } from './employer-stories.ts';
import { employerByBin } from './employers.ts';
import type {
  InventedEmployerRecord,
  InventedEngagementPermit,
  InventedTrainingDuty,
  InventedWorkforce,
  PostCategory,
} from './records/employer-record.ts';
import type { InventedWorkPermit } from './records/labour-records.ts';

const CATEGORIES: readonly PostCategory[] = [1, 2, 3, 4];

/** Local staff to each foreigner, where shares are in order and where they are missed. */
const LOCALS = {
  '1-2': { inOrder: 4, missed: 1.5 },
  '3-4': { inOrder: 19, missed: 17 / 3 },
} as const;

/**
 * Returns what enbek.kz has on an employer as of a day (in days since 1970), null for no employer.
 * Foreigners are counted by the permits of its workers, so that both tell the same.
 */
export function employerRecordOf(
  bin: string,
  held: readonly InventedWorkPermit[],
  today: number,
): InventedEmployerRecord | null {
  const found = employerByBin(bin);
  if (found === null) return null;
  const { kind, employer } = found;
  const story = storyOf(kind, employer.n);
  const workforce = CATEGORIES.map((category) => workforceOf(category, held, story));
  const permits = workforce.flatMap((each): InventedEngagementPermit[] => {
    const granted = placesFor(each, story);
    if (granted === 0) return [];
    const dice = diceOf(employer.n * 10 + each.category, `permit ${kind}`);
    const began = today - dice.between(40, 300);
    return [
      {
        number: `FP-${bin.slice(4, 11)}-${each.category}`,
        category: each.category,
        region: employer.region,
        places: granted,
        validFrom: dateOf(began),
        validTo: dateOf(began + 365),
        status: 'VALID',
      },
    ];
  });
  return {
    bin,
    permits: [...permits.map(yearBefore), ...permits],
    workforce,
    quota: permits.map(({ category, places }) => ({
      category,
      granted: places,
      taken: workforce[category - 1]?.foreign ?? 0,
    })),
    trainingDuties: permits.length === 0 ? [] : [trainingDuty(bin, story, today)],
  };
}

function workforceOf(
  category: PostCategory,
  held: readonly InventedWorkPermit[],
  { shareMissed }: EmployerStory,
): InventedWorkforce {
  const foreign = held.filter(
    (permit) => permit.category === category && permit.status === 'VALID',
  ).length;
  const group = category <= 2 ? '1-2' : '3-4';
  const { inOrder, missed } = LOCALS[group];
  const local = group === shareMissed ? Math.floor(foreign * missed) : foreign * inOrder + 2;
  return { category, local, foreign, transferred: category === 2 ? Math.floor(local / 4) : 0 };
}

function placesFor({ category, foreign }: InventedWorkforce, story: EmployerStory): number {
  if (foreign === 0) return 0;
  return category === 3 ? Math.max(foreign - story.placesExceeded, 1) : foreign + 1;
}

function trainingDuty(bin: string, story: EmployerStory, today: number): InventedTrainingDuty {
  const { trained, trainingDueDaysAgo } = story;
  const dueOn = dateOf(today - trainingDueDaysAgo);
  return { number: `TD-${bin.slice(4, 11)}-1`, people: 10, trained, dueOn };
}

/** Permits are given for a year, and asked for anew: the one before this has expired. */
function yearBefore(permit: InventedEngagementPermit): InventedEngagementPermit {
  const shift = (day: string) => dateOf(Date.parse(day) / 86_400_000 - 365);
  return {
    ...permit,
    number: `${permit.number}0`,
    validFrom: shift(permit.validFrom),
    validTo: shift(permit.validTo),
    status: 'EXPIRED',
  };
}
