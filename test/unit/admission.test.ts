import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { Admission } from '../../gateway/http/admission.ts';

const AT_FIRST = 8;

/** An admission whose looks and whose event loop are the test's, and requests that note their turn. */
function openAdmission() {
  const state = { busy: 1 };
  const looks: (() => void)[] = [];
  const begun: number[] = [];
  const admission = new Admission({
    busyShare: () => state.busy,
    later: (callback) => void looks.push(callback),
  });
  return {
    admission,
    state,
    begun,
    looks,
    look(times: number) {
      for (let time = 0; time < times; time += 1) looks.shift()?.();
    },
    enter(count: number) {
      return Array.from({ length: count }, (_, number) => {
        const response = Object.assign(new EventEmitter(), { closed: false });
        const entering = response as unknown as ServerResponse;
        admission.enter(entering, () => begun.push(number));
        return {
          entering,
          end() {
            response.closed = true;
            response.emit('close');
          },
        };
      });
    },
  };
}

describe('admission', () => {
  it('lets a request begin at once while there are few', () => {
    const { enter, begun } = openAdmission();
    enter(AT_FIRST);
    expect(begun).toHaveLength(AT_FIRST);
  });

  it('lets the next one begin, in order, when one ends', () => {
    const { enter, begun } = openAdmission();
    const [first, second] = enter(AT_FIRST + 3);
    first?.end();
    second?.end();
    expect(begun.slice(AT_FIRST)).toEqual([AT_FIRST, AT_FIRST + 1]);
  });

  it('lets the next one begin when one waits for what another does, and counts that once', () => {
    const { admission, enter, begun } = openAdmission();
    const [first] = enter(AT_FIRST + 3);
    if (first !== undefined) admission.leave(first.entering);
    first?.end();
    expect(begun).toHaveLength(AT_FIRST + 1);
  });

  it('begins nothing for a client that has gone while it waited', () => {
    const { enter, begun } = openAdmission();
    const requests = enter(AT_FIRST + 2);
    requests[AT_FIRST]?.end();
    requests[0]?.end();
    expect(begun.slice(AT_FIRST)).toEqual([AT_FIRST + 1]);
  });

  it('lets four at once begin where the event loop is busy', () => {
    const { enter, begun, look } = openAdmission();
    enter(1);
    look(20);
    const requests = enter(100);
    expect(begun).toHaveLength(4);
    for (const request of requests.slice(0, 3)) request.end();
    expect(begun).toHaveLength(7);
  });

  it('lets all begin soon where the event loop is not busy', () => {
    const { enter, begun, look, state } = openAdmission();
    state.busy = 0.2;
    enter(1_000);
    look(7);
    expect(begun).toHaveLength(1_000);
  });

  it('lets more and more begin while the event loop is neither busy nor idle', () => {
    const { enter, begun, look, state } = openAdmission();
    state.busy = 0.7;
    enter(100);
    look(20);
    expect(begun).toHaveLength(AT_FIRST + 20);
  });

  it('lets nobody in for a short pause of what is busy', () => {
    const { enter, begun, look, state } = openAdmission();
    enter(1);
    look(50);
    enter(100);
    state.busy = 0;
    look(2);
    expect(begun).toHaveLength(4);
  });

  it('looks at nothing while there is no request', () => {
    const { enter, look, looks } = openAdmission();
    const [only] = enter(1);
    only?.end();
    look(1);
    expect(looks).toHaveLength(0);
  });
});
