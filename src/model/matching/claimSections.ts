import type { Outline } from '../document/outline.ts';
import type { SectionSpec, Template } from '../template/template.ts';
import { titleKey } from '../text/titles.ts';
import { Claims } from './claims.ts';
import { isSplitInto, type Way, ways } from './nearTitles.ts';

/**
 * Finds for each heading the section of the template that it is: by its words and by the section around it
 * first, then by weaker signs.
 */
export function claimSections(outline: Outline, template: Template): Claims {
  const claims = new Claims(outline, template);
  claimInContext(claims);
  if (claims.hopeful().length > 0) {
    claimElsewhere(claims);
    claimStrayMembers(claims);
  }
  // A section on a wrong level has put what follows it into a wrong context.
  claims.settle();
  claimInContext(claims);
  claimMembers(claims);
  return claims;
}

/** A parent found by a near title lets its children be found, so a few rounds are needed. */
function claimInContext(claims: Claims): void {
  for (let round = 0; round < 4; round++) {
    if (claims.hopeful().length === 0) break;
    const before = claims.count;
    claimExact(claims);
    claimSeries(claims);
    claimMerged(claims);
    claimNear(claims);
    if (claims.count === before) break;
  }
}

function claimExact(claims: Claims): void {
  for (const at of claims.hopeful()) {
    const { exact } = claims.prospectsOf(at);
    if (exact.length === 0) continue;
    const context = claims.context(at);
    const spec = exact.find(spec => spec.parent === context && claims.isFree(at, spec));
    if (spec) claims.claim(at, spec);
  }
}

function claimSeries(claims: Claims): void {
  for (const at of claims.hopeful()) {
    const { series } = claims.prospectsOf(at);
    if (series.length === 0) continue;
    const context = claims.context(at);
    const spec = series.find(({ parent }) => parent === context);
    if (spec) claims.claim(at, spec);
  }
}

/** A heading that names several sections, all of which are free, is all of them. */
function claimMerged(claims: Claims): void {
  for (const at of claims.hopeful()) {
    const { parts } = claims.prospectsOf(at);
    if (parts.length === 0) continue;
    const context = claims.context(at);
    const specs = parts.map(part =>
      part.find(spec => spec.parent === context && !spec.repeat && claims.isUnclaimed(spec)),
    );
    const [first, ...others] = specs;
    if (!first || !specs.every(spec => spec !== undefined)) continue;
    claims.claim(at, first);
    claims.claimAlso(
      at,
      others.filter(spec => spec !== undefined),
    );
  }
}

/**
 * Sections whose very title stands deeper in the section around them, where nothing is looked for yet: on a wrong
 * level.
 */
function sunkIn(claims: Claims): Set<SectionSpec> {
  const { specs, parents } = claims;
  const sunk = new Set<SectionSpec>();
  for (const at of claims.hopeful()) {
    for (const spec of claims.prospectsOf(at).exact) {
      let up = spec.parent ? (parents[at] as number) : -1;
      while (up >= 0 && specs[up] !== spec.parent) up = parents[up] as number;
      if (up >= 0) sunk.add(spec);
    }
  }
  return sunk;
}

/** A title renamed in a small way: an ending, words added behind, one letter. Only where it is the only one. */
function claimNear(claims: Claims): void {
  const isFree = (spec: SectionSpec) => !spec.repeat && claims.isUnclaimed(spec);
  const nearTo = (at: number, way: Way) => claims.prospectsOf(at).near?.[way] ?? [];
  const byContext = new Map<SectionSpec | undefined, number[]>();
  for (const at of claims.hopeful()) {
    if (!ways.some(way => nearTo(at, way).some(isFree))) continue;
    const context = claims.context(at);
    const group = byContext.get(context);
    if (group) group.push(at);
    else byContext.set(context, [at]);
  }
  if (byContext.size === 0) return;
  const sunk = sunkIn(claims);
  const free = claims.template.sections.filter(spec => isFree(spec) && !sunk.has(spec));
  for (const way of ways) {
    for (const spec of free) {
      if (!isFree(spec)) continue;
      const near = (byContext.get(spec.parent) ?? []).filter(
        at => claims.isOpen(at) && nearTo(at, way).includes(spec),
      );
      const [at] = near;
      if (at === undefined) continue;
      // Of several that go on where the title ends, or are a part of it, the section was split: the first stands for it.
      const isSplit = near.every(other =>
        isSplitInto(way, spec.keys[0] ?? '', titleKey(claims.headingOf(other))),
      );
      if (near.length !== 1 && !isSplit) continue;
      const rivals = nearTo(at, way).filter(other => other.parent === spec.parent && isFree(other));
      if (rivals.length === 1) claims.claim(at, spec);
    }
  }
}

/**
 * The right title in another place: misplaced, or on a wrong level. Those at the top come first: what stands in
 * them is then in its context, and is not what another heading of its title is.
 */
function claimElsewhere(claims: Claims): void {
  claimStray(claims, true);
  claims.settle();
  claimInContext(claims);
  claimStray(claims, false);
}

function claimStray(claims: Claims, isTop: boolean): void {
  for (const at of claims.hopeful()) {
    const { exact } = claims.prospectsOf(at);
    if (exact.length === 0 || claims.context(at)?.repeat) continue;
    const spec = exact.find(spec => !spec.repeat && !(isTop && spec.parent) && claims.isUnclaimed(spec));
    if (spec) claims.claim(at, spec);
  }
}

/** Members of a series right behind their parent or one another, on whatever level: `## Story 1` below `### Stories`. */
function claimStrayMembers(claims: Claims): void {
  let last: { readonly spec: SectionSpec; readonly level: number } | undefined;
  for (let at = 1; at < claims.specs.length; at++) {
    if (at === claims.title) continue;
    const { level } = claims.outline.parts.at(at);
    const spec =
      claims.specs[at] ??
      claims.prospectsOf(at).series.find(spec => last && (spec === last.spec || spec.parent === last.spec));
    if (spec) {
      if (claims.isOpen(at)) claims.claim(at, spec);
      last = { spec, level };
    } else if (last && level <= last.level) last = undefined;
  }
}

/** What stands in a parent whose template has only a series there is a member of it, whatever its title. */
function claimMembers(claims: Claims): void {
  for (let at = 1; at < claims.specs.length; at++) {
    if (!claims.isOpen(at)) continue;
    const children = claims.around(at)?.children;
    const only = children?.length === 1 ? children[0] : undefined;
    if (only?.repeat) claims.claim(at, only);
  }
  const { unnamed } = claims.titles;
  if (unnamed.length === 0) return;
  for (let at = 1; at < claims.specs.length; at++) {
    if (!claims.isOpen(at)) continue;
    const context = claims.context(at);
    const key = titleKey(claims.headingOf(at));
    const spec = unnamed.find(
      ({ parent, keys }) =>
        parent === context && keys.some(other => key === other || key.startsWith(`${other} `)),
    );
    if (spec) claims.claim(at, spec);
  }
}
