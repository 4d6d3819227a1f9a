import { byPlace, type Found, type Grading, toFound } from './found.ts';
import type { JudgedTree } from './judging/judgedTree.ts';
import { OwnSection } from './judging/ownSection.ts';
import { isDone, isQuiet } from './judging/tally.ts';
import type { Verdict } from './judging/verdict.ts';
import { PlacedFinding } from './placedFinding.ts';
import { checksBy } from './rules/checks.ts';
import type { Finding } from './rules/rule.ts';
import { chunkSize } from './text/chunkedArray.ts';

/** What the rules have found in a chunk of sections (`ChunkedArray`), wherever these stand. */
interface FoundInChunk {
  readonly verdicts: readonly (Verdict | undefined)[];
  readonly bySection: readonly (readonly Found[])[];
  /** That of all its sections. */
  readonly all: readonly Found[];
}

/**
 * What the rules find by looking at one section. That is the same wherever the section stands: after an edit they are
 * asked of new verdicts only, and a chunk without any is not looked at again.
 */
export class SectionFindings {
  private readonly _tree: JudgedTree;
  private readonly _grading: Grading;
  private readonly _chunks: readonly FoundInChunk[];

  /** @param before what was found before an edit */
  constructor(tree: JudgedTree, grading: Grading, before?: SectionFindings) {
    this._tree = tree;
    this._grading = grading;
    const kept = before && isSame(before._grading, grading) ? before._chunks : nothing;
    this._chunks = tree.verdicts.all.chunks.map((verdicts, at) => {
      const same = kept[at];
      return same?.verdicts === verdicts ? same : this._foundInChunk(verdicts, at * chunkSize, same);
    });
  }

  /**
   * All of them at their places, in one row with others, in the order in which they stand in the document.
   *
   * @param others in that order
   */
  mergedWith(others: readonly Finding[]): readonly Finding[] {
    const all: Finding[] = [];
    let next = 0;
    for (const chunk of this._chunks) {
      for (const found of chunk.all) {
        const finding = new PlacedFinding(found, this._tree);
        while (next < others.length && byPlace(others[next] as Finding, finding) < 0)
          all.push(others[next++] as Finding);
        all.push(finding);
      }
    }
    for (; next < others.length; next++) all.push(others[next] as Finding);
    return all;
  }

  /**
   * @param first the index of the first section of a chunk
   * @param kept what was found there before an edit: where the verdict is the same, no rule is asked again
   */
  private _foundInChunk(
    verdicts: FoundInChunk['verdicts'],
    first: number,
    kept: FoundInChunk | undefined,
  ): FoundInChunk {
    const bySection = verdicts.map((verdict, at) => {
      const found = kept?.verdicts[at] === verdict ? kept?.bySection[at] : undefined;
      return found ?? foundIn(this._tree, first + at, verdict, this._grading);
    });
    return { verdicts, bySection, all: bySection.flat() };
  }
}

const nothing: readonly never[] = [];

function isSame(a: Grading, b: Grading): boolean {
  return a.config === b.config && a.isStrictly === b.isStrictly;
}

/** In a finished section with nothing in its tally no rule has anything to look at: that is most of them. */
function foundIn(
  { given }: JudgedTree,
  index: number,
  verdict: Verdict | undefined,
  grading: Grading,
): readonly Found[] {
  // What is to be said of the sections in it is said there.
  if (!verdict?.isOwnState || (isDone(verdict.state) && isQuiet(verdict.tally))) return nothing;
  const own = new OwnSection(given, index, verdict);
  const found: Found[] = [];
  for (const rule of checksBy(grading.config).ofSections) {
    for (const report of rule.checkSection?.(own) ?? [])
      found.push(toFound(rule, report, grading, index, own.title));
  }
  return found.sort(byPlace);
}
