/// <reference lib="dom" />
import { inflate } from './inflate.ts';

/** Ends each record of a block. */
const RECORD_END = '\u001E';

const known = new Map<string, readonly string[]>();

/** The records of a block of the page, inflated when they are first asked for; none if the page has no such block. */
export function records(block: string): readonly string[] {
  const found = known.get(block);
  if (found !== undefined) return found;
  const data = document.getElementById(`_block-${block}`)?.textContent ?? '';
  const made = data === '' ? [] : text(data).split(RECORD_END);
  known.set(block, made);
  return made;
}

/** The record at a place, `2.17`, of the blocks of one kind; empty if there is none. */
export function recordAt(kind: 'tex' | 'fold', place = ''): string {
  const [block, record] = place.split('.');
  return records(`${kind}-${block}`)[Number(record)] ?? '';
}

const text = (data: string): string =>
  new TextDecoder().decode(inflate(Uint8Array.from(atob(data), (character) => character.charCodeAt(0))));
