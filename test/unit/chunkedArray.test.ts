import assert from 'node:assert/strict';
import { ChunkedArray, chunkSize } from '../../src/model/text/chunkedArray.ts';

const long = Array.from({ length: 3 * chunkSize + 5 }, (_, at) => at);

function valuesOf<T>(array: ChunkedArray<T>): T[] {
  return array.slice(0, array.length);
}

describe('an array in chunks', () => {
  it('has the values that it was made of, however many', () => {
    for (const length of [0, 1, chunkSize - 1, chunkSize, chunkSize + 1, long.length]) {
      const values = long.slice(0, length);
      const array = ChunkedArray.of(values);
      assert.equal(array.length, length);
      assert.deepEqual(valuesOf(array), values);
      assert.deepEqual(
        values.map((_, at) => array.at(at)),
        values,
      );
    }
  });

  it('gives those from one to another, as far as there are any', () => {
    const array = ChunkedArray.of(long);
    assert.deepEqual(array.slice(chunkSize - 2, chunkSize + 2), long.slice(chunkSize - 2, chunkSize + 2));
    assert.deepEqual(array.slice(long.length - 2, long.length + 9), long.slice(-2));
  });

  it('shares the chunks in which nothing is other, and leaves the one before as it was', () => {
    const before = ChunkedArray.of(long);
    const after = before.with([
      [chunkSize, -1],
      [chunkSize + 3, -2],
    ]);
    const values = long.with(chunkSize, -1).with(chunkSize + 3, -2);
    assert.deepEqual(valuesOf(after), values);
    assert.deepEqual(valuesOf(before), long);
    const isShared = after.chunks.map((chunk, at) => chunk === before.chunks[at]);
    assert.deepEqual(isShared, [true, false, true, true]);
  });

  for (const count of [0, 2, 3, chunkSize]) {
    it(`puts two others in the place of ${count}`, () => {
      const start = chunkSize - 1;
      const spliced = ChunkedArray.of(long).spliced(start, count, [-1, -2]);
      const values = long.toSpliced(start, count, -1, -2);
      assert.deepEqual(valuesOf(spliced), values);
      assert.equal(spliced.length, values.length);
    });
  }
});
