import type { ChunkedArray } from '../text/chunkedArray.ts';
import type { Part } from './part.ts';

/**
 * Where the parts of a document begin, and where the last one ends. While somebody types in one of them, those behind
 * it move by the same: that is one number, and the row stays as it is.
 */
export class Starts {
  private readonly _row: Int32Array;
  /** The first that begins elsewhere than the row says, and by how much all from there on do. */
  private readonly _moved: number;
  private readonly _by: number;

  private constructor(row: Int32Array, moved = row.length, by = 0) {
    this._row = row;
    this._moved = moved;
    this._by = by;
  }

  /** @param first where the first part begins */
  static of(parts: ChunkedArray<Part>, first: number): Starts {
    const row = new Int32Array(parts.length + 1);
    row[0] = first;
    put(row, parts, 0, parts.length);
    return new Starts(row);
  }

  at(index: number): number {
    const start = this._row[index] as number;
    return index < this._moved ? start : start + this._by;
  }

  /** The same when only the parts from `first` on are others, up to `behind`. */
  after(parts: ChunkedArray<Part>, first: number, behind: number): Starts {
    let start = this.at(first);
    let isSame = true;
    for (let index = first; index < behind; index++) {
      isSame &&= start === this.at(index);
      start += parts.at(index).text.length;
    }
    const by = start - this.at(behind);
    if (isSame && by === 0) return this;
    if (isSame && (this._by === 0 || this._moved === behind))
      return new Starts(this._row, behind, this._by + by);
    const row = this._row.map((_, index) => this.at(index) + (index > behind ? by : 0));
    put(row, parts, first, behind);
    return new Starts(row);
  }
}

/** Fills in where parts end, each where the next one begins. */
function put(row: Int32Array, parts: ChunkedArray<Part>, first: number, behind: number): void {
  for (let index = first; index < behind; index++)
    row[index + 1] = (row[index] as number) + parts.at(index).text.length;
}
