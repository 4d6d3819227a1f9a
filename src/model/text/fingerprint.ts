import { traceOf } from './trace.ts';

/**
 * A short fingerprint of a normalised line, so that a template's earlier wording can be recognised
 * in documents without being kept: its trace, and of what begins in the same way one in a million, by the end
 * of a hash of all of it (FNV-1a).
 *
 * @example fingerprint('Compliance requirements').length // 8
 */
export function fingerprint(text: string): string {
  return digits(traceOf(text), 4) + digest(text).slice(-4);
}

/**
 * A text as seven characters: in a repository hardly two are the same (FNV-1a, 32 bits).
 *
 * @example digest('Compliance requirements').length // 7
 */
export function digest(text: string): string {
  return digits(hashOf(text), 7);
}

/**
 * The fingerprints that were written one after another.
 *
 * @example fingerprintsIn('0afba5k41h9iutmj') // ['0afba5k4', '1h9iutmj']
 */
export function fingerprintsIn(text: string): readonly string[] {
  return text.match(/.{8}/g) ?? [];
}

/** A set of fingerprints. Nearly all other lines are told apart by their trace alone. */
export class Fingerprints {
  private readonly _all: ReadonlySet<string>;
  readonly traces: ReadonlySet<number>;

  constructor(all: Iterable<string> = []) {
    this._all = new Set(all);
    this.traces = new Set([...this._all].map(one => Number.parseInt(one.slice(0, 4), 36)));
  }

  has(text: string): boolean {
    return this._all.size > 0 && this.traces.has(traceOf(text)) && this._all.has(fingerprint(text));
  }
}

function hashOf(text: string): number {
  let hash = 0x1b873593;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000197);
  return hash >>> 0;
}

function digits(number: number, count: number): string {
  return number.toString(36).padStart(count, '0');
}
