import assert from 'node:assert/strict';
import { rounded } from '../../src/model/views/documentJson.ts';
import { percent } from '../../src/model/views/percent.ts';

describe('a share', () => {
  const shares: readonly (readonly [share: number, percent: string, rounded: number])[] = [
    [0, '0 %', 0],
    [0.29, '29 %', 0.29],
    [2 / 3, '66 %', 0.6666],
    [1 - 1 / 30_001, '99 %', 0.9999],
    [1, '100 %', 1],
  ];
  for (const [share, inWords, inJson] of shares)
    it(`of ${share} is told as ${inWords}, and in JSON as ${inJson}`, () => {
      assert.equal(percent(share), inWords);
      assert.equal(rounded(share), inJson);
    });
});
