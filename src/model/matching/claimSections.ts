import type { Outline, Section } from '../document/outline.ts';
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
  claimElsewhere(claims);
  claimStrayMembers(claims);
  // A section on a wrong level has put what follows it into a wrong context.
  claims.settle(claims.shift());
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
  for (const section of claims.hopeful()) {
    const { exact } = claims.prospectsOf(section);
    if (exact.length === 0) continue;
    const context = claims.context(section);
    const spec = exact.find(spec => spec.parent === context && claims.isFree(section, spec));
    if (spec) claims.claim(section, spec);
  }
}

function claimSeries(claims: Claims): void {
  for (const section of claims.hopeful()) {
    const { series } = claims.prospectsOf(section);
    if (series.length === 0) continue;
    const context = claims.context(section);
    const spec = series.find(({ parent }) => parent === context);
    if (spec) claims.claim(section, spec);
  }
}

/** A heading that names several sections, all of which are free, is all of them. */
function claimMerged(claims: Claims): void {
  for (const section of claims.hopeful()) {
    const { parts } = claims.prospectsOf(section);
    if (parts.length === 0) continue;
    const context = claims.context(section);
    const specs = parts.map(part =>
      part.find(spec => spec.parent === context && !spec.repeat && claims.isUnclaimed(spec)),
    );
    const [first, ...others] = specs;
    if (!first || !specs.every(spec => spec !== undefined)) continue;
    claims.claim(section, first);
    claims.claimAlso(
      section,
      others.filter(spec => spec !== undefined),
    );
  }
}

/** A title renamed in a small way: an ending, words added behind, one letter. Only where it is the only one. */
function claimNear(claims: Claims): void {
  const isFree = (spec: SectionSpec) => !spec.repeat && claims.isUnclaimed(spec);
  const nearTo = (section: Section, way: Way) => claims.prospectsOf(section).near?.[way] ?? [];
  const byContext = new Map<SectionSpec | undefined, Section[]>();
  for (const section of claims.hopeful()) {
    if (!ways.some(way => nearTo(section, way).some(isFree))) continue;
    const context = claims.context(section);
    const group = byContext.get(context);
    if (group) group.push(section);
    else byContext.set(context, [section]);
  }
  if (byContext.size === 0) return;
  const free = claims.template.sections.filter(isFree);
  for (const way of ways) {
    for (const spec of free) {
      if (!isFree(spec)) continue;
      const near = (byContext.get(spec.parent) ?? []).filter(
        section => claims.isOpen(section) && nearTo(section, way).includes(spec),
      );
      const [section] = near;
      if (!section) continue;
      // Of several that go on where the title ends, or are a part of it, the section was split: the first stands for it.
      const isSplit = near.every(({ heading }) => isSplitInto(way, spec.keys[0] ?? '', titleKey(heading)));
      if (near.length !== 1 && !isSplit) continue;
      const rivals = nearTo(section, way).filter(other => other.parent === spec.parent && isFree(other));
      if (rivals.length === 1) claims.claim(section, spec);
    }
  }
}

/** The right title in another place: misplaced, or on a wrong level. */
function claimElsewhere(claims: Claims): void {
  for (const section of claims.hopeful()) {
    const { exact } = claims.prospectsOf(section);
    if (exact.length === 0 || claims.context(section)?.repeat) continue;
    const spec = exact.find(spec => !spec.repeat && claims.isUnclaimed(spec));
    if (spec) claims.claim(section, spec);
  }
}

/** Members of a series right behind their parent or one another, on whatever level: `## Story 1` below `### Stories`. */
function claimStrayMembers(claims: Claims): void {
  let last: { readonly spec: SectionSpec; readonly level: number } | undefined;
  for (const section of claims.headings) {
    const { index, level } = section;
    const spec =
      claims.specs[index] ??
      claims
        .prospectsOf(section)
        .series.find(spec => last && (spec === last.spec || spec.parent === last.spec));
    if (spec) {
      if (claims.isOpen(section)) claims.claim(section, spec);
      last = { spec, level };
    } else if (last && level <= last.level) last = undefined;
  }
}

/** What stands in a parent whose template has only a series there is a member of it, whatever its title. */
function claimMembers(claims: Claims): void {
  for (const section of claims.headings) {
    if (!claims.isOpen(section)) continue;
    const children = claims.specs[claims.parents[section.index] ?? -1]?.children;
    const only = children?.length === 1 ? children[0] : undefined;
    if (only?.repeat) claims.claim(section, only);
  }
  const unnamed = claims.template.sections.filter(({ repeat }) => repeat?.series === '');
  if (unnamed.length === 0) return;
  for (const section of claims.headings) {
    if (!claims.isOpen(section)) continue;
    const context = claims.context(section);
    const key = titleKey(section.heading);
    const spec = unnamed.find(
      ({ parent, keys }) =>
        parent === context && keys.some(other => key === other || key.startsWith(`${other} `)),
    );
    if (spec) claims.claim(section, spec);
  }
}
