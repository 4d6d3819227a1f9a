import { Misuse } from './command.ts';

/**
 * Reads a number of findings.
 *
 * @example readCount('--max-warnings', '3') // 3
 */
export function readCount(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Misuse(`"${option}" needs a whole number from 0, not "${text}".`);
  return Number(text);
}

/**
 * Reads a share, from 0 to 1 or in per cent.
 *
 * @example readShare('--min-completeness', '80%') // 0.8
 */
export function readShare(option: string, text: string): number {
  const [, digits = '', sign] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(text.trim()) ?? [];
  const share = Number(digits) / (sign ? 100 : 1);
  if (digits === '' || share > 1)
    throw new Misuse(`"${option}" needs a share such as 0.8 or 80%, not "${text}".`);
  return share;
}
