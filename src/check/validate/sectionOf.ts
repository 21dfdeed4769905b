import type { Section } from '../../claim/Paper.ts';

/**
 * The section that a file belongs to: the one whose folder is nearest to it. Where several name the same folder, it is
 * the first of them.
 *
 * @param file relative to the properties folder, with forward slashes
 */
export function sectionOf(file: string, sections: readonly Section[]): Section | undefined {
  let nearest: Section | undefined;
  let length = -1;
  for (const section of sections) {
    const folder = sectionFolder(section);
    if (folder === undefined || folder.length <= length || !(folder === '' || file.startsWith(`${folder}/`))) continue;
    nearest = section;
    length = folder.length;
  }
  return nearest;
}

/**
 * A section's folder as files name it: `part` for `part/`, `./part` and `part/.`; the empty text for the properties
 * folder itself; undefined for a folder outside of it.
 */
function sectionFolder({ folder }: Section): string | undefined {
  const names: string[] = [];
  for (const name of folder.replaceAll('\\', '/').split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.join('/');
}

/** The sections that none of the files belongs to. */
export function emptySections(sections: readonly Section[], files: readonly string[]): readonly Section[] {
  const used = new Set(files.map((file) => sectionOf(file, sections)));
  return sections.filter((section) => !used.has(section));
}
