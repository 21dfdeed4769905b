import { Fraction, type Rng } from 'refutable';

/** `chunks` of a file, each sent once and again at most `resends` times. */
export interface Transfer {
  readonly chunks: number;
  readonly resends: number;
}

/** The probability that a frame is lost, and that the acknowledgement of one that was not is. */
interface Losses {
  readonly frame: number;
  readonly ack: number;
}

const USUAL: Losses = { frame: 0.02, ack: 0.01 };
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

/** Whether a frame is lost. */
export const losesFrame = (rng: Rng): boolean => rng() < USUAL.frame;

/** What happens in one run. */
export interface Run {
  /** The chunk that failed, from 0; undefined where the sender reports success. */
  readonly failed: number | undefined;
  /** Chunks of which a frame arrived. */
  readonly received: number;
  /** The probability of the run over that with which it was drawn. */
  readonly weight: number;
}

/** Runs as they come, message by message. */
export const run = (rng: Rng, transfer: Transfer): Run => send(rng, transfer, USUAL, () => 1, 0);

/** That a try for the chosen chunk fails in runs that are made to fail. */
const FORCED = 0.9;
/** How many times as probable each way for a try to fail is then: the frame is lost, or its acknowledgement. */
const MORE = FORCED / TRY_FAILS.valueOf();
/** Losses that raise both in the same proportion, so that all runs in which the chunk fails weigh about the same. */
const BOTH: Losses = {
  frame: MORE * USUAL.frame,
  ack: (MORE * (1 - USUAL.frame) * USUAL.ack) / (1 - MORE * USUAL.frame),
};
/** Losses of frames alone. */
const FRAMES: Losses = { frame: FORCED, ack: USUAL.ack };

/** Runs in which one chunk, chosen at random, is made to fail. */
export function runWithFailure(rng: Rng, transfer: Transfer): Run {
  const chosen = Math.floor(rng() * transfer.chunks);
  // Each chunk could have been the one: the run was drawn with the average of the probabilities.
  const drawnMore = (ratios: Float64Array): number => ratios.reduce((sum, ratio) => sum + ratio) / ratios.length;
  return send(rng, transfer, BOTH, drawnMore, chosen);
}

/** Runs in which the last chunk is made to fail. */
export const runWithLastFailure = (rng: Rng, transfer: Transfer): Run =>
  send(rng, transfer, BOTH, (ratios) => ratios.at(-1)!, transfer.chunks - 1);

/** Runs in which the frames of the first chunk are made to be lost. */
export const runWithFirstLost = (rng: Rng, transfer: Transfer): Run =>
  send(rng, transfer, FRAMES, (ratios) => ratios[0]!, 0);

/** What a run in which a chunk fails weighs at most, where the chunk was chosen among so many. */
export const mostWeight = (among: number, { resends }: Transfer): number => among / MORE ** (resends + 1);
/** What a run in which all frames of the first chunk are lost weighs. */
export const weightFirstLost = ({ resends }: Transfer): number => (USUAL.frame / FORCED) ** (resends + 1);

/**
 * Sends a file. The messages of one chunk are lost with other probabilities than usual.
 *
 * @param drawnMore how many times as probable the run was in these draws, from the same ratio for each chunk, were it the
 *   forced one; 1 for chunks that were not sent
 */
function send(
  rng: Rng,
  { chunks, resends }: Transfer,
  forced: Losses,
  drawnMore: (ratios: Float64Array) => number,
  at: number,
): Run {
  // Runs as they come need no ratios, each of which is 1.
  const ratios = forced === USUAL ? undefined : new Float64Array(chunks).fill(1);
  const [frame, ack] = [moreProbable(forced, 'frame'), moreProbable(forced, 'ack')];
  const weight = (): number => (ratios === undefined ? 1 : 1 / drawnMore(ratios));
  let received = 0;
  for (let chunk = 0; chunk < chunks; chunk++) {
    const losses = chunk === at ? forced : USUAL;
    let [ratio, arrives] = [1, false];
    for (let tries = 0; tries <= resends && !arrives; tries++) {
      const isFrameLost = rng() < losses.frame;
      ratio *= isFrameLost ? frame.lost : frame.arrived;
      if (isFrameLost) continue;
      received = chunk + 1;
      arrives = !(rng() < losses.ack);
      ratio *= arrives ? ack.arrived : ack.lost;
    }
    if (ratios !== undefined) ratios[chunk] = ratio;
    if (!arrives) return { failed: chunk, received, weight: weight() };
  }
  return { failed: undefined, received, weight: weight() };
}

/** How many times as probable a message is lost with such losses as usual, and how many times as probable it arrives. */
const moreProbable = (forced: Losses, message: keyof Losses): { readonly lost: number; readonly arrived: number } => ({
  lost: forced[message] / USUAL[message],
  arrived: (1 - forced[message]) / (1 - USUAL[message]),
});
