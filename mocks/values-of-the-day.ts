import { astanaTime } from './kit/index.ts';
import { createPeople } from './people.ts';

/**
 * Returns the variables that lie beside an operation with what depends on the day put right for
 * `now` (milliseconds since the epoch); those of most operations hold on every day.
 *
 * The guest of `notify-arrival` came two days ago, whatever day it is: on another day the police
 * would refuse her arrival. The key follows the day, so that another day's is another notification.
 */
export function valuesOfTheDay(
  operation: string,
  variables: Readonly<Record<string, unknown>>,
  now: number,
): Record<string, unknown> {
  if (operation !== 'notify-arrival') return { ...variables };
  const { cast } = createPeople({ today: astanaTime(now).slice(0, 10) });
  const arrivedOn = cast['neo-nomad'].arrivalDue?.arrivedOn;
  const input = { ...(variables.input as object), arrivedOn, idempotencyKey: `demo-${arrivedOn}` };
  return { ...variables, input };
}
