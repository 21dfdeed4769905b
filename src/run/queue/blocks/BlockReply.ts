import { number, oneOf, record, text, union } from '../../../results/shape/Shape.ts';
import type { MadeBlocks } from '../../Blocks.ts';
import type { RefusalReason } from '../Reply.ts';
import { packValues, unpackValues, type ValuesForm } from './packedValues.ts';

/** What a maker of blocks says. */
export type BlockReply =
  | {
      readonly says: 'made';
      /** The maker's name (see `workerName`). */
      readonly by: string;
      readonly values: string;
      readonly making: number;
      readonly overhead: number;
    }
  | { readonly says: 'refused'; readonly by: string; readonly reason: RefusalReason; readonly why: string };

const reply = union('says', {
  made: record({ by: text, values: text, making: number, overhead: number }),
  refused: record({ by: text, reason: oneOf(['version', 'elsewhere', 'trouble']), why: text }),
});

/** A reply with blocks that were made. */
export const blockReplyOf = (by: string, { values, making, overhead }: MadeBlocks, isEvent: boolean): BlockReply => ({
  says: 'made',
  by,
  values: packValues(values, { isEvent }),
  making,
  overhead,
});

/** A reply as it was found in the queue. @throws SyntaxError with what is wrong with it */
export function readBlockReply(data: unknown): BlockReply {
  const wrong = reply(data, '');
  if (wrong !== null) throw new SyntaxError(wrong);
  return data as BlockReply;
}

/** The blocks in a reply. @param form that of what was asked for @throws SyntaxError if they are none of that form */
export function blocksIn(found: Extract<BlockReply, { readonly says: 'made' }>, form: ValuesForm): MadeBlocks {
  const { values, making, overhead } = found;
  if (!(making >= 0 && overhead >= 0)) throw new SyntaxError('its times are negative');
  return { values: unpackValues(values, form), making, overhead };
}
