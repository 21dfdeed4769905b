import type { WorkedDraw } from '../../results/Exploration.ts';
import { countText } from '../../results/words/countText.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { nameText } from '../../results/words/nameText.ts';
import { settingText } from '../../results/words/settingText.ts';
import { shownText } from '../../report/terminal/shownText.ts';

/** A draw worked through: where it is, what was drawn, what the claim's functions return, and what that says. */
export function workedText({ setting, chosen, draw, drawn, returned, shown, says }: WorkedDraw, seed: string): string {
  const choices = chosen.length === 0 ? '' : ` (${chosen.map(nameText).join(', ')} chosen; values set them)`;
  const where = draw === undefined ? '' : `, draw ${countText(draw)}, seed ${seed}`;
  const parts = drawn.map(({ name, shape, value }) => {
    const [first, ...rest] = shownText(onOneLine(name), value).split('\n');
    return [`${first}   (${shape})`, ...rest].join('\n');
  });
  return [
    onOneLine(`At ${settingText(setting)}${choices}${where}`),
    ...titled('drawn', parts),
    ...titled(
      'shown by the claim',
      Object.entries(shown).map(([label, value]) => shownText(onOneLine(label), value)),
    ),
    ...titled(
      'returned',
      returned.map(({ key, value }) => shownText(key, value)),
    ),
    onOneLine(says),
  ].join('\n\n');
}

const titled = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? []
    : [
        `${title}\n${lines
          .join('\n')
          .split('\n')
          .map((line) => `  ${line}`)
          .join('\n')}`,
      ];
