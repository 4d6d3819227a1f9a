/**
 * The day of a time, where its reader is: not that of Greenwich.
 *
 * @example dayOf(new Date(2025, 0, 9, 23)) // '2025-01-09'
 */
export function dayOf(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
