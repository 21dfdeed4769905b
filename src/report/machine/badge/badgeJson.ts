import type { Results } from '../../../results/Results.ts';
import { jsonText } from '../../../results/jsonText.ts';
import { badge } from './badge.ts';

/** The badge in the form that shields.io draws from a URL (its "endpoint" badge, version 1). */
export function badgeJson(results: Results): string {
  const { label, message, colour, alarming } = badge(results);
  return jsonText({ schemaVersion: 1, label, message, color: colour, ...(alarming && { isError: true }) });
}
