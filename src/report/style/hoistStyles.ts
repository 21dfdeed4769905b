/** Uses from which a style gets a rule of its own. */
const OFTEN = 4;

/** A span of a typeset formula with its style; the classes may be missing. */
const STYLED = /<span(?: class="([^"<>]*)")? style="([^"<>]*)">/gu;

/**
 * Replaces inline styles that many spans share by classes, and adds the rules of those classes. Formulas set by KaTeX
 * repeat a few hundred styles tens of thousands of times.
 *
 * @param page markup in which no class begins with `k-`
 */
export function hoistStyles(page: string): { readonly page: string; readonly css: string } {
  const uses = new Map<string, number>();
  for (const [, , style = ''] of page.matchAll(STYLED)) uses.set(style, (uses.get(style) ?? 0) + 1);
  const often = [...uses].filter(([, count]) => count >= OFTEN).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const names = new Map(often.map(([style], i) => [style, `k-${i.toString(36)}`]));
  return {
    page: page.replace(STYLED, (whole, classes: string | undefined, style: string) => {
      const name = names.get(style);
      return name === undefined ? whole : `<span class="${classes === undefined ? '' : `${classes} `}${name}">`;
    }),
    // As specific as the inline style that it replaces.
    css: [...names]
      .map(([style, name]) => `.${name}{${style.replace(/;?$/u, '').replaceAll(';', '!important;')}!important}`)
      .join('\n'),
  };
}
