import { ClaimPool } from '../threads/ClaimPool.ts';
import type { Survey } from '../Survey.ts';
import { surveyPaper } from './surveyPaper.ts';

/** Surveys a properties folder and does something with what was found, while its worker thread is there. */
export async function withSurvey<T>(
  properties: string,
  timeout: number,
  use: (survey: Survey, pool: ClaimPool) => T | Promise<T>,
): Promise<T> {
  const pool = new ClaimPool(properties, { workers: 1 });
  try {
    return await use(await surveyPaper(properties, pool, { timeout }), pool);
  } finally {
    await pool.close();
  }
}
