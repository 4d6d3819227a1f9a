import assert from 'node:assert/strict';
import { dayOf } from '../../src/model/writing/day.ts';

describe('a day', () => {
  it('is that of the place, from its first minute to its last', () => {
    for (const time of [new Date(2025, 0, 9, 0, 0), new Date(2025, 0, 9, 23, 59)])
      assert.equal(dayOf(time), '2025-01-09');
    assert.equal(dayOf(new Date(2025, 10, 30)), '2025-11-30');
  });
});
