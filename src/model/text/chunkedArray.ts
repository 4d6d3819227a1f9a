/** How many values are in a chunk: about the root of the number of sections of the longest documents. */
export const chunkSize = 64;

const shift = Math.log2(chunkSize);
const mask = chunkSize - 1;

/**
 * Values that never change, in chunks. One with other values in some places shares all other chunks with the one it was
 * made from: what is kept for each of a document's thousands of sections costs a keystroke two short copies, and what is
 * found out about a chunk stays true as long as that is the same value.
 */
export class ChunkedArray<T> {
  readonly chunks: readonly (readonly T[])[];
  readonly length: number;

  private constructor(chunks: readonly (readonly T[])[], length: number) {
    this.chunks = chunks;
    this.length = length;
  }

  /** @param values are not changed any more */
  static of<T>(values: readonly T[]): ChunkedArray<T> {
    const { length } = values;
    if (length <= chunkSize) return new ChunkedArray([values], length);
    const chunks: (readonly T[])[] = [];
    for (let at = 0; at < length; at += chunkSize) chunks.push(values.slice(at, at + chunkSize));
    return new ChunkedArray(chunks, length);
  }

  /** @param index of one that there is */
  at(index: number): T {
    return (this.chunks[index >> shift] as readonly T[])[index & mask] as T;
  }

  slice(start: number, end: number): T[] {
    const values: T[] = [];
    for (let index = start; index < Math.min(end, this.length); index++) values.push(this.at(index));
    return values;
  }

  /** The same with other values in some places. */
  with(places: Iterable<readonly [index: number, value: T]>): ChunkedArray<T> {
    const chunks = this.chunks.slice();
    const own = new Map<number, T[]>();
    for (const [index, value] of places) {
      const at = index >> shift;
      let chunk = own.get(at);
      if (!chunk) {
        chunk = (chunks[at] as readonly T[]).slice();
        own.set(at, chunk);
        chunks[at] = chunk;
      }
      chunk[index & mask] = value;
    }
    return new ChunkedArray(chunks, this.length);
  }

  /**
   * The same with other values in the place of some that follow each other.
   *
   * @example ChunkedArray.of(['a', 'b', 'c']).spliced(1, 1, ['x', 'y']).slice(0, 4) // ['a', 'x', 'y', 'c']
   */
  spliced(start: number, count: number, values: readonly T[]): ChunkedArray<T> {
    if (values.length === count) return this.with(values.map((value, at) => [start + at, value]));
    return ChunkedArray.of(this.chunks.flat().toSpliced(start, count, ...values));
  }
}
