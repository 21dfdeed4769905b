import { Fraction, type Rng } from 'refutable';

/** `chunks` of a file, each sent once and again at most `resends` times. */
export interface Transfer {
  readonly chunks: number;
  readonly resends: number;
}

/** The probability that a frame is lost, and that its acknowledgement is. */
const [FRAME_LOST, ACK_LOST] = [0.02, 0.01];
/** The probability that a try fails: 1 − 0.98 · 0.99. */
const TRY_FAILS = new Fraction(298, 10_000);

/** The probability that all tries for a chunk fail. */
export const chunkFails = ({ resends }: Transfer): Fraction => TRY_FAILS.pow(resends + 1);

/** p1: the sender does not report success. */
export const notReported = (transfer: Transfer): Fraction =>
  new Fraction(1).sub(new Fraction(1).sub(chunkFails(transfer)).pow(transfer.chunks));

/** p2: the sender reports that it does not know, which it does if the last chunk fails. */
export const uncertain = (transfer: Transfer): Fraction =>
  new Fraction(1)
    .sub(chunkFails(transfer))
    .pow(transfer.chunks - 1)
    .mul(chunkFails(transfer));

/** p4: something is sent and nothing received: all frames of the first chunk are lost. */
export const nothingReceived = ({ resends }: Transfer): Fraction => new Fraction(1, 50).pow(resends + 1);

/** Whether one of the first `chunks` chunks fails, message by message. */
export function fails(rng: Rng, { chunks, resends }: Transfer): boolean {
  for (let chunk = 0; chunk < chunks; chunk++) {
    let tries = 0;
    while (rng() < FRAME_LOST || rng() < ACK_LOST) if (++tries > resends) return true;
  }
  return false;
}

/**
 * A draw of mean p1 that is never far from it: a chunk is chosen at random, all its tries fail, and those before it are sent
 * as they come. The sum over the chunks of P(chunk fails) P(none before it fails) is p1.
 */
export function failsWhereForced(rng: Rng, transfer: Transfer): number {
  const chosen = Math.floor(rng() * transfer.chunks);
  return fails(rng, { ...transfer, chunks: chosen }) ? 0 : mostForced(transfer);
}

/** The largest value of that draw. */
export const mostForced = (transfer: Transfer): number => transfer.chunks * chunkFails(transfer).valueOf();
