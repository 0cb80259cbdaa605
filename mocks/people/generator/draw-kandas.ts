import { personIdOfIin } from '../../../schema/person-id.ts';
import { birthOf, isChild } from '../birth.ts';
import { dateOf } from '../calendar-day.ts';
import type { Dice } from '../dice.ts';
import { inventIin } from '../individual-number.ts';
import { neighbourOf } from '../population.ts';
import type {
  FamilyRelation,
  InventedFamilyMember,
  InventedKandas,
} from '../records/kandas-record.ts';
import type { Visit } from './draw-visits.ts';
import type { Sketch } from './sketch.ts';

/** The status lasts a year. */
const STATUS_DAYS = 365;

/** The share of kandas whose citizenship was granted, of all who ever had the status. */
const CITIZENSHIP_GRANTED = 0.45;

/** Returns the status of a kandas, granted some time after the last arrival. */
export function drawKandas(
  sketch: Sketch,
  visits: readonly Visit[],
  today: number,
  dice: Dice,
): InventedKandas | null {
  const last = visits.at(-1);
  if (sketch.livelihood !== 'kandas' || last === undefined) return null;
  const granted = dice.between(last.from + 30, today - 60);
  const expires = granted + STATUS_DAYS - 1;
  const unlessGranted = expires < today ? 'EXPIRED' : 'ACTIVE';
  return {
    certificateNumber: `KD-${sketch.number}`,
    status: dice.chance(CITIZENSHIP_GRANTED) ? 'CITIZENSHIP_GRANTED' : unlessGranted,
    grantedOn: dateOf(granted),
    expiresOn: dateOf(expires),
    countryOfOrigin: sketch.country,
    resettlementRegion: sketch.region,
    family: [relativeOf(sketch)],
  };
}

/** Kandas come in pairs, so that each names the other. */
function relativeOf({ index, birth }: Sketch): InventedFamilyMember {
  const relative = neighbourOf(index);
  const other = birthOf(relative);
  const yearsYounger = Number(other.date.slice(0, 4)) - Number(birth.date.slice(0, 4));
  const canMarry = other.sex !== birth.sex && !isChild(birth.date) && !isChild(other.date);
  return {
    personKey: `person:${relative}`,
    personId: personIdOfIin(inventIin(relative)),
    relation: relationOf(yearsYounger, canMarry),
  };
}

function relationOf(yearsYounger: number, canMarry: boolean): FamilyRelation {
  if (yearsYounger >= 18) return 'CHILD';
  if (yearsYounger <= -18) return 'PARENT';
  return canMarry ? 'SPOUSE' : 'SIBLING';
}
