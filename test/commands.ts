/** The commands of a page's shell blocks and workflows: what `npm run` runs, and with which words. */
export const commands = (page: string): (readonly [script: string, args: readonly string[]])[] =>
  [...page.matchAll(/```(?:sh|yaml)\n([^]*?)\n```/gu)]
    .flatMap(([, block = '']) => block.split('\n'))
    .flatMap((line) =>
      line
        .replace(/^\s*- run: /u, '')
        .replace(/\s#.*$/u, '')
        .split('&&'),
    )
    .flatMap((command) => {
      const words = command
        .trim()
        .split(/\s+/u)
        .map((word) => word.replaceAll("'", ''));
      if (words[0] === 'npx' && words[1] === 'refutable') return [[words[2] ?? '', words.slice(3)] as const];
      const [npm, run, script, dashes, ...args] = words;
      return npm === 'npm' && run === 'run' ? [[script ?? '', dashes === '--' ? args : []] as const] : [];
    });
