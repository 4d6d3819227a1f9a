/**
 * Works on several items at a time and gives the results in the order of the items, each as soon as
 * it is its turn. No more than `width` are under way, so memory does not grow with their number.
 *
 * @param work must not reject: what fails is a value
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const ahead: Promise<R>[] = [];
  for (const item of items) {
    ahead.push(work(item));
    if (ahead.length >= width) yield await (ahead.shift() as Promise<R>);
  }
  for (const rest of ahead) yield await rest;
}
