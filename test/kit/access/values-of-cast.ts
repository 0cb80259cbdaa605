import { readFile } from 'node:fs/promises';
import { personaNamed } from '../../../mocks/idp/index.ts';
import { EMPLOYERS, type People } from '../../../mocks/people.ts';
import { addMonths, monthOf } from '../../../schema/month.ts';
import type { WayValues } from './ways.ts';

const MRZ = new URL('../../../schema/operations/person-by-mrz.variables.json', import.meta.url);

/** Returns what stands in the arguments of the ways to the labour migrant of the cast. */
export async function valuesOfCast(people: People): Promise<WayValues> {
  const { iin, travelDocuments, truth } = people.cast['labour-migrant'];
  const [passport] = travelDocuments;
  const { mrz } = JSON.parse(await readFile(MRZ, 'utf8'));
  const hotelId = personaNamed('hotel')?.hotelId;
  const [own, other] = EMPLOYERS;
  const iinOfRelative = people.cast.kandas.iin;
  if (
    iin === null ||
    iinOfRelative === null ||
    passport === undefined ||
    !hotelId ||
    !own ||
    !other
  ) {
    throw new Error('expected a passport and an IIN, a hotel and two employers');
  }
  const month = monthOf(people.today);
  return {
    ...{ iin, iinOfRelative },
    passport: { issuingState: passport.issuingState, number: passport.number },
    mrz,
    name: `${truth.surnameLatin} ${truth.givenNameLatin}`,
    birthDate: truth.birthDate,
    hotelId,
    region: 'KZ-75',
    employers: [own.bin, other.bin],
    months: [addMonths(month, -3), addMonths(month, -2)],
  };
}
