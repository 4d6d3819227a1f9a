/** Somebody who works beside this thread. */
export interface Helper<B, R> {
  /** Rejects when the helper is gone; what goes wrong with a batch is a result. */
  work(batch: B): Promise<R>;
  /** Is called when there is nothing more to do. */
  end(): void;
}

/**
 * So that a helper finds its next batch at once, whatever this thread is busy with. With two, it waited for a tenth
 * of its time where other programs were busy, too; more of them are more to wait for at the end.
 */
const perHelper = 4;

/**
 * Divides batches among this thread and helpers, and gives the results in the order of the batches, each
 * as soon as it is its turn. Only so many are ahead of the one whose turn it is, so memory does not grow
 * with their number. A batch whose helper is gone goes to another; this thread is always there.
 *
 * @param work what this thread does with a batch
 * @param before is called for each batch before a helper gets it, in their order
 */
export async function* divide<B, R>(
  batches: readonly B[],
  work: (batch: B) => Promise<R>,
  helpers: readonly Helper<B, R>[],
  before: (batch: B) => Promise<void>,
): AsyncGenerator<R> {
  const mostAhead = 8 * (helpers.length + 1);
  const results = new Map<number, R>();
  const returned: number[] = [];
  const underWay = new Set<Promise<void>>();
  const places = helpers.flatMap(helper => Array.from({ length: perHelper }, () => helper));
  let next = 0;
  let due = 0;

  const isMore = () => returned.length > 0 || next < Math.min(batches.length, due + mostAhead);
  const take = () => returned.shift() ?? next++;
  const give = async (helper: Helper<B, R>, at: number): Promise<void> => {
    try {
      await before(batches[at] as B);
      results.set(at, await helper.work(batches[at] as B));
      places.push(helper);
    } catch {
      returned.push(at);
    }
  };

  try {
    for (; due < batches.length; due++) {
      while (!results.has(due)) {
        while (places.length > 0 && isMore()) {
          const given = give(places.shift() as Helper<B, R>, take()).finally(() => underWay.delete(given));
          underWay.add(given);
        }
        if (isMore()) {
          const at = take();
          results.set(at, await work(batches[at] as B));
        } else await Promise.race(underWay);
        // What helpers have sent is taken in between two batches.
        if (helpers.length > 0) await new Promise(done => setImmediate(done));
      }
      const result = results.get(due) as R;
      results.delete(due);
      yield result;
    }
  } finally {
    for (const helper of helpers) helper.end();
  }
}
