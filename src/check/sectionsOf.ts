import type { Paper, Section } from '../claim/Paper.ts';
import type { ClaimResult } from '../results/ClaimResult.ts';
import type { Results } from '../results/Results.ts';
import { sectionOf } from './validate/sectionOf.ts';

/** A claim by its id, and the file that contains it. */
type Placed = Pick<ClaimResult, 'id' | 'file'>;

/** The sections of a paper with the ids of their claims, in the order of the report. */
export function sectionsOf(paper: Paper, claims: readonly Placed[]): Results['sections'] {
  const files = new Set(claims.map(({ file }) => file));
  const placed = new Map([...files].map((file) => [file, sectionOf(file, paper.sections)]));
  const sections = paper.sections.map((section) => {
    const own = claims.filter(({ file }) => placed.get(file) === section);
    return {
      title: section.title,
      ...(section.gist === undefined ? {} : { gist: section.gist }),
      ...(section.ours === true ? { ours: true as const } : {}),
      claims: inOrder(section, own),
    };
  });
  const others = claims.filter(({ file }) => placed.get(file) === undefined).map(({ id }) => id);
  others.sort();
  return [
    ...sections,
    ...(others.length === 0 ? [] : [{ title: 'Conjectures', ours: true as const, claims: others }]),
  ].filter(({ claims: ids }) => ids.length > 0);
}

/** The ids of a section: by the place of the word in the section's order that is the id's longest beginning, then as in the file. */
function inOrder({ order = [] }: Section, results: readonly Placed[]): string[] {
  const placeOf = (id: string): number => {
    const beginnings = order.filter((word) => id === word || id.startsWith(`${word}-`));
    const longest = beginnings.reduce((a, b) => (b.length > a.length ? b : a), '');
    return longest === '' ? order.length : order.indexOf(longest);
  };
  return results
    .map(({ id }, at) => ({ id, at, place: placeOf(id) }))
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({ id }) => id);
}
