import type { AnyClaim } from '../claim/Claim.ts';

/** What a result repeats of the claim itself. */
export function describeClaim(id: string, file: string, claim: AnyClaim | undefined) {
  const domain = claim?.forAll ?? {};
  return {
    id,
    title: claim?.title ?? id,
    place: claim?.place ?? '',
    section: '',
    file,
    statement: claim?.statement ?? '',
    domain: Object.entries(domain).map(([name, range]) => range.describe(name)),
    ...(claim?.over === undefined ? {} : { over: claim.over }),
    uses: claim?.uses ?? [],
    ...(claim?.repairs === undefined ? {} : { repairs: claim.repairs }),
    repairedBy: [],
    ...(claim?.note === undefined ? {} : { note: claim.note }),
    literature: claim?.literature ?? [],
    proof: { status: 'none', broken: [], unrepaired: [], open: [] },
  } as const;
}
