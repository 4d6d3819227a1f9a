import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { divide } from '../../src/cli/divide.ts';

const numbers = Array.from({ length: 200 }, (_, at) => at);

/** All results, and by whom each was made. */
async function all(
  helpers: readonly ((batch: number) => Promise<string>)[],
  work: (batch: number) => Promise<string> = async batch => `main ${batch}`,
) {
  const results: string[] = [];
  const before: number[] = [];
  let ended = 0;
  const doers = helpers.map(work => ({ work, end: () => void ended++ }));
  for await (const result of divide(numbers, work, doers, async batch => void before.push(batch)))
    results.push(result);
  assert.equal(ended, helpers.length);
  return { results, before, batches: results.map(result => Number(result.split(' ')[1])) };
}

describe('dividing batches', () => {
  it('gives the results in order, whoever is faster', async () => {
    const { results, before, batches } = await all([
      async batch => {
        await setTimeout(batch % 3);
        return `slow ${batch}`;
      },
      async batch => `fast ${batch}`,
    ]);
    assert.deepEqual(batches, numbers);
    assert.ok(['main', 'slow', 'fast'].every(who => results.some(result => result.startsWith(who))));
    assert.deepEqual(
      before,
      [...before].sort((a, b) => a - b),
    );
    assert.equal(before.length, results.filter(result => !result.startsWith('main')).length);
  });

  it('does alone what no helper does', async () => {
    const { results } = await all([]);
    assert.deepEqual(
      results,
      numbers.map(number => `main ${number}`),
    );
  });

  it('takes back what a helper leaves', async () => {
    let left = 5;
    const { batches } = await all([
      async batch => {
        await setTimeout(1);
        if (--left < 0) throw new Error('gone');
        return `helper ${batch}`;
      },
      () => Promise.reject(new Error('never there')),
    ]);
    assert.deepEqual(batches, numbers);
  });

  it('does not run far ahead of a batch that takes long', async () => {
    let most = 0;
    let ahead = 0;
    const { batches } = await all(
      [
        async batch => {
          most = Math.max(most, batch);
          if (batch === 0) {
            await setTimeout(50);
            ahead = most;
          }
          return `helper ${batch}`;
        },
      ],
      async batch => {
        most = Math.max(most, batch);
        return `main ${batch}`;
      },
    );
    assert.deepEqual(batches, numbers);
    assert.ok(ahead > 0 && ahead < 50, String(ahead));
  });
});
