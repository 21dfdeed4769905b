/**
 * KaTeX's style sheet with its fonts in it, so that a page which holds it loads nothing. `reportHtml` keeps only the
 * faces that its formulas need, so all may be put in here.
 *
 * @param css `katex.min.css`
 * @param readFont the contents of a font in base64, given its address in the style sheet: `fonts/KaTeX_Main-Regular.woff2`
 * @throws RangeError when a face has no woff2 font
 */
export function inlineFonts(css: string, readFont: (file: string) => string): string {
  return css.replace(/@font-face\s*\{[^}]*\}/gu, (face) => {
    const file = /url\(["']?([^)"']+\.woff2)["']?\)/u.exec(face)?.[1];
    if (file === undefined) throw new RangeError(`invalid style sheet; a face has no woff2 font: ${face}`);
    return face.replace(/src:[^;}]*/u, `src:url(data:font/woff2;base64,${readFont(file)}) format("woff2")`);
  });
}
