import type { HistoryLine } from '../../results/lines/History.ts';
import { type Verdict, VERDICTS } from '../../claim/Verdict.ts';
import { inMarkdown } from '../markdown/inMarkdown.ts';
import { type Html, html, markup } from '../markup/Html.ts';

/** Runs in a table, and in a line drawn, at most. */
const [LISTED, DRAWN] = [10, 60];

/** The size of a line drawn, and the space above and below it. */
const [WIDTH, HEIGHT, EDGE] = [120, 22, 3];

/** The runs of a paper, the latest last, as a table: none where there is nothing to compare. */
interface Trend {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The counts that a column is of, by its head. */
  readonly counts: ReadonlyMap<string, readonly number[]>;
}

function trendOf(history: readonly HistoryLine[], paper: string): Trend | undefined {
  const runs = history.filter((line) => line.paper === paper);
  if (runs.length < 2) return undefined;
  const verdicts = (Object.keys(VERDICTS) as Verdict[]).filter((verdict) =>
    runs.some((run) => (run.verdicts[verdict] ?? 0) > 0),
  );
  const counts = new Map<string, readonly number[]>([
    ['claims', runs.map(({ claims }) => claims)],
    ...verdicts.map((verdict): [string, readonly number[]] => [verdict, runs.map((run) => run.verdicts[verdict] ?? 0)]),
    ['surprises', runs.map(({ surprises }) => surprises)],
  ]);
  const rows = runs.map(({ date = '', version, seed, effort, rounds = 1, digest }, i) => {
    const how = rounds === 1 ? effort : `${effort}, ${rounds} rounds`;
    const cells = [...counts.values()].map((column) => String(column[i]));
    return [date, version, seed, how].concat(cells, digest.slice(0, 8));
  });
  return { heads: ['day', 'version', 'seed', 'effort', ...counts.keys(), 'digest'], rows, counts };
}

/** The last runs of a paper as lines of Markdown; none where there are fewer than two. */
export function trendMarkdown(history: readonly HistoryLine[], paper: string): string[] {
  const trend = trendOf(history, paper);
  if (trend === undefined) return [];
  const row = (cells: readonly string[]): string => `| ${cells.map(inMarkdown).join(' | ')} |`;
  return [
    '### The last runs',
    '',
    row(trend.heads),
    `|${trend.heads.map(() => '---|').join('')}`,
    ...trend.rows.slice(-LISTED).map(row),
  ];
}

/** The runs of a paper for the page: how each count went, drawn, and the last runs in a table; nothing for fewer than two. */
export function trendSection(history: readonly HistoryLine[], paper: string): Html {
  const trend = trendOf(history, paper);
  if (trend === undefined) return html``;
  const last = trend.rows.slice(-LISTED);
  return html`<section class="trend" aria-labelledby="_trend">
    <h2 id="_trend">The last runs</h2>
    <div class="scroll">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">claims</th>
            <th scope="col">over the last ${Math.min(DRAWN, trend.rows.length)} runs</th>
            <th scope="col" class="number">now</th>
          </tr>
        </thead>
        <tbody>
          ${[...trend.counts].map(
            ([name, counts]) =>
              html`<tr>
                <td>${name === 'claims' ? 'all' : name}</td>
                <td>${lineOf(counts.slice(-DRAWN))}</td>
                <td class="number">${counts.at(-1)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <details>
      <summary>The last ${last.length} runs as a table</summary>
      <div class="scroll">
        <table class="data">
          <thead>
            <tr>
              ${trend.heads.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${last.map(
              (cells) =>
                html`<tr>
                  ${cells.map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </section>`;
}

/** Counts as a line: from the least of them to the most, or a level one where they are the same. */
function lineOf(counts: readonly number[]): Html {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const x = (i: number): number => Math.round((EDGE + (i * (WIDTH - 2 * EDGE)) / (counts.length - 1)) * 10) / 10;
  const share = (count: number): number => (most === least ? 0.5 : (count - least) / (most - least));
  const y = (count: number): number => Math.round((HEIGHT - EDGE - share(count) * (HEIGHT - 2 * EDGE)) * 10) / 10;
  const points = counts.map((count, i) => `${x(i)},${y(count)}`).join(' ');
  const words =
    least === most ? `${least} throughout` : `from ${counts[0]} to ${counts.at(-1)}, between ${least} and ${most}`;
  return html`<svg
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    role="img"
    aria-label="${words}"
  >
    ${markup(`<polyline points="${points}" fill="none" stroke="currentColor" stroke-width="1.5" />`)}
    <circle cx="${x(counts.length - 1)}" cy="${y(counts.at(-1)!)}" r="2.5" fill="currentColor" />
  </svg>`;
}
