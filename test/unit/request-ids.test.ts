import { describe, expect, it } from 'vitest';
import { createRequestIds } from '../../gateway/http/request-ids.ts';

const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('ids of requests', () => {
  it('are UUIDs of version 7, which begin with the time', () => {
    // The example of RFC 9562, appendix A.6.
    const id = createRequestIds(() => Date.parse('2022-02-22T19:22:22.000Z'))();
    expect(id).toMatch(UUID_7);
    expect(id.slice(0, 13)).toBe('017f22e2-79b0');
  });

  it('stand in the order of their times', () => {
    let time = Date.parse('2026-03-01T09:00:00Z');
    const nextId = createRequestIds(() => {
      time += 1;
      return time;
    });
    const ids = Array.from({ length: 500 }, nextId);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('are different at one time', () => {
    const nextId = createRequestIds(() => 0);
    expect(new Set(Array.from({ length: 10_000 }, nextId)).size).toBe(10_000);
  });
});
