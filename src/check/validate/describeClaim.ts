import type { AnyClaim, Literature } from '../../claim/Claim.ts';
import type { Scalar } from '../../claim/Setting.ts';

/** What a result repeats of the claim itself. Of a claim that is written wrongly, what is not as it should be is left out. */
export function describeClaim(id: string, file: string, claim: AnyClaim | undefined) {
  const said: Partial<Record<keyof AnyClaim, unknown>> = claim ?? {};
  const [over, repairs, note, quote] = [text(said.over), text(said.repairs), text(said.note), text(said.quote)];
  return {
    id,
    title: text(said.title) ?? id,
    place: text(said.place) ?? '',
    section: '',
    file,
    statement: text(said.statement) ?? '',
    ...(quote === undefined ? {} : { quote }),
    domain: Object.entries(claim?.forAll ?? {}).map(([name, range]) => range.describe(name)),
    parameters: Object.entries(claim?.forAll ?? {}).map(([name, { only }]) =>
      isScalar(only) ? { name, only } : { name },
    ),
    ...(over === undefined ? {} : { over }),
    uses: list(said.uses).filter((used) => typeof used === 'string'),
    ...(repairs === undefined ? {} : { repairs }),
    repairedBy: [],
    ...(note === undefined ? {} : { note }),
    literature: list(said.literature).filter((entry) => isLiterature(entry)),
    proof: { status: 'none', broken: [], unrepaired: [], open: [] },
  } as const;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const isScalar = (value: unknown): value is Scalar => ['number', 'string', 'boolean'].includes(typeof value);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function isLiterature(value: unknown): value is Literature {
  if (typeof value !== 'object' || value === null) return false;
  const { reference, says, checked } = value as Partial<Record<keyof Literature, unknown>>;
  const levels: readonly unknown[] = ['text', 'abstract', 'recalled'] satisfies Literature['checked'][];
  return typeof reference === 'string' && typeof says === 'string' && levels.includes(checked);
}
