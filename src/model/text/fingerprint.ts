/**
 * A short fingerprint of a normalised line, so that a template's earlier wording can be recognised
 * in documents without being kept: two FNV-1a hashes of 32 bits with different seeds.
 *
 * @example fingerprint('Compliance requirements').length // 14
 */
export function fingerprint(text: string): string {
  return digits(high(text)) + digits(low(text));
}

/** A set of fingerprints. Each line of a document is looked up: nearly all are told apart by one hash, as a number. */
export class Fingerprints {
  private readonly all: ReadonlySet<string>;
  private readonly highs: ReadonlySet<number>;

  constructor(all: Iterable<string> = []) {
    this.all = new Set(all);
    this.highs = new Set([...this.all].map(one => Number.parseInt(one.slice(0, 7), 36)));
  }

  has(text: string): boolean {
    return this.all.size > 0 && this.highs.has(high(text)) && this.all.has(fingerprint(text));
  }
}

function high(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function low(text: string): number {
  let hash = 0x1b873593;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000197);
  return hash >>> 0;
}

function digits(hash: number): string {
  return hash.toString(36).padStart(7, '0');
}
