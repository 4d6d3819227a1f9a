import type { JudgedSection } from '../judging/judgement.ts';
import { isToDo } from '../judging/progress.ts';

/** A section as a row of the outline. */
export interface Row {
  /** The same for the same section in the next analysis, so that what was folded stays folded. */
  readonly id: string;
  readonly judged: JudgedSection;
  readonly parent: Row | undefined;
  readonly children: readonly Row[];
}

/** The rows for the sections of one document. */
export function rowsOf(sections: readonly JudgedSection[], prefix: string, parent?: Row): Row[] {
  const times = new Map<string, number>();
  return sections.map(judged => {
    const time = (times.get(judged.title) ?? 0) + 1;
    times.set(judged.title, time);
    const id = `${prefix}/${judged.title}#${time}`;
    const row: Row & { children: readonly Row[] } = { id, judged, parent, children: [] };
    return Object.assign(row, { children: rowsOf(judged.children, id, row) });
  });
}

/** In which order rows are shown. */
export type RowOrder = 'document' | 'left';

/**
 * The rows as a person wants to see them: only those with something to do in them, and those with most
 * to do first. What is equal keeps the document's order.
 */
export function arranged(
  rows: readonly Row[],
  isUnfinishedOnly: boolean,
  order: RowOrder,
  parent?: Row,
): Row[] {
  const shown = rows.filter(row => !isUnfinishedOnly || leftIn(row) > 0);
  if (order === 'left') shown.sort((a, b) => leftIn(b) - leftIn(a));
  return shown.map(({ id, judged, children }) => {
    const row: Row = { id, judged, parent, children: [] };
    return Object.assign(row, { children: arranged(children, isUnfinishedOnly, order, row) });
  });
}

/** How many sections of a row there are to do, itself included. */
function leftIn({ judged, children }: Row): number {
  return children.reduce((sum, child) => sum + leftIn(child), isToDo(judged) ? 1 : 0);
}

/** All rows, in the order in which they are shown. */
export function* allRows(rows: readonly Row[]): Iterable<Row> {
  for (const row of rows) {
    yield row;
    yield* allRows(row.children);
  }
}

/** The row of the section that an offset stands in. */
export function rowAt(rows: readonly Row[], offset: number): Row | undefined {
  let found: Row | undefined;
  for (const row of allRows(rows)) {
    const start = row.judged.section?.headingSpan.start;
    if (start !== undefined && start <= offset && start >= (found?.judged.section?.headingSpan.start ?? 0))
      found = row;
  }
  return found;
}

/** The row of the same section in another analysis. */
export function sameRow(rows: readonly Row[], { id }: Pick<Row, 'id'>): Row | undefined {
  for (const row of allRows(rows)) if (row.id === id) return row;
  return undefined;
}
