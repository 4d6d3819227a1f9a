/**
 * A short fingerprint of a normalised line, so that a template's earlier wording can be recognised
 * in documents without being kept: two FNV-1a hashes of 32 bits with different seeds.
 *
 * @example fingerprint('Compliance requirements').length // 14
 */
export function fingerprint(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x01000197);
  }
  return (
    (high >>> 0).toString(36).padStart(7, '0') + (low >>> 0).toString(36).padStart(7, '0')
  ).toLowerCase();
}
