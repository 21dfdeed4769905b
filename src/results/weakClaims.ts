/** Where measurements of mutants say which claims are weak: the name of the file, its table, and the column with the reason. */
export const WEAK_CLAIMS = { file: 'mutants', table: 'weak', reason: 'why' } as const;
