/** A way of setting letters that a rule of a style sheet asks for. */
interface Wanted {
  readonly family: string | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * A style sheet without the font faces that a page does not use.
 *
 * A family is used when a rule that names it may apply: when each class of one of its selectors occurs in the page.
 * Its bold and italic faces are kept when a rule that may apply asks for bold and italic letters, in it or in general.
 *
 * @param css a style sheet whose faces are named in rules with classes, as KaTeX's are
 * @param page the markup that it will serve
 */
export function keepUsedFaces(css: string, page: string): string {
  const lists = new Set<string>();
  for (const [, list = ''] of page.matchAll(/class="([^"]*)"/gu)) lists.add(list);
  const classes = new Set([...lists].flatMap((list) => list.split(/\s+/u)));
  const applies = (selector: string): boolean =>
    [...selector.matchAll(/\.([\w-]+)/gu)].every((match) => classes.has(match[1] ?? ''));
  const wanted = [...css.replace(FACE, '').matchAll(/([^{}]+)\{([^{}]*)\}/gu)]
    .filter(([, selectors = '']) => selectors.split(',').some(applies))
    .map(([, , rule = '']) => wantedBy(rule));
  return css.replace(FACE, (face) => {
    const { family, bold, italic } = wantedBy(face);
    const used =
      wanted.some((rule) => rule.family === family) &&
      (!bold || wanted.some((rule) => rule.bold && (rule.family ?? family) === family)) &&
      (!italic || wanted.some((rule) => rule.italic && (rule.family ?? family) === family));
    return used ? face : '';
  });
}

const FACE = /@font-face\s*\{[^}]*\}/gu;

function wantedBy(rule: string): Wanted {
  return {
    family: /(?:font-family:|font:[^;}]*?)["']?(KaTeX_\w+)/u.exec(rule)?.[1],
    bold: /font-weight:(?:700|bold)/u.test(rule),
    italic: /font-style:italic/u.test(rule),
  };
}
