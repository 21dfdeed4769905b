import type { Fault, SettingResult } from '../../results/ClaimResult.ts';
import { estimates, type KindedThat, samples } from '../../claim/kindOf.ts';
import type { EffortName } from '../../results/Results.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import { CLAIM_ALPHA, settingAlpha } from '../../inference/errorBudget.ts';
import type { Extent, Prefetch } from './Prefetched.ts';
import { rests } from '../validate/ClaimFault.ts';
import type { Decider, Resources } from './Decider.ts';
import { deciderOf } from './deciderOf.ts';
import { drawTwice, notRepeatable } from './drawTwice.ts';
import { drawsAt, EFFORTS } from './Effort.ts';
import { checkPremises } from './estimate/checkPremises.ts';
import type { ResultsAhead } from '../search/ResultsAhead.ts';
import { checkStarts } from './splitting/checkStarts.ts';
import { drawStreams, premiseStreams } from './streams.ts';

/** What is decided, and with how many draws. */
export interface TesterOptions {
  readonly seed: string;
  readonly effort: EffortName;
  /** Rounds that went before: each has as many draws as all before it, three times over. */
  readonly rounds: number;
  /** Whether nothing but a refutation is of any use. */
  readonly onlyToRefute?: boolean | undefined;
  /** Has draws made elsewhere, ahead of their use. */
  readonly prefetch?: Prefetch | undefined;
  /** Results that were found elsewhere; missing where nobody else decides settings. */
  readonly ahead?: ResultsAhead | undefined;
}

/**
 * Decides single settings of a claim: on the draws of the search, and where these refute an estimate once more on fresh
 * draws that share nothing with them. What fresh draws do not say again is not called false.
 */
export class SettingTester {
  readonly #id: string;
  readonly #kinded: KindedThat<'atSettings'>;
  readonly #options: TesterOptions;
  readonly #decide: Decider;
  /** What fresh draws found at the settings that failed. */
  readonly #confirmed = new Map<SettingResult, SettingResult>();
  /** The tightest result of each status, and what makes it whole. */
  readonly #kept = new Map<SettingResult['status'], { readonly result: SettingResult; whole(): SettingResult }>();
  /** Whether nothing but a refutation can change the verdict any more: some setting stayed open. */
  #onlyToRefute: boolean;
  /** Settings at which draws were begun. */
  #begun = 0;
  /** Draws so far, those of confirmations included. */
  draws = 0;

  constructor(id: string, kinded: KindedThat<'atSettings'>, options: TesterOptions) {
    this.#id = id;
    this.#kinded = kinded;
    this.#options = options;
    this.#decide = deciderOf(kinded);
    this.#onlyToRefute = options.onlyToRefute ?? false;
  }

  /**
   * Decides a setting.
   *
   * @param number which setting of its claim it is, from 1, for its share of the error budget
   * @throws ClaimFault when the claim's code is at fault
   */
  test(setting: Setting, number: number): SettingResult {
    const found = samples(this.#kinded) ? undefined : this.#options.ahead?.resultAt(this.#id, setting, number);
    return found === undefined ? this.testAt(setting, settingAlpha(number)) : { ...found, setting };
  }

  /** Goes on with a setting that is open: the draws that were made are made again, and are not counted twice. */
  goOn(result: SettingResult, alpha: Resources['alpha']): SettingResult {
    const before = this.draws;
    const further = this.testAt(result.setting, alpha, result.draws === 0 && this.#onlyToRefute);
    const isLess = further.cutOff === true && further.draws <= result.draws;
    this.draws = isLess ? before : this.draws - result.draws;
    return isLess ? { ...result, cutOff: true } : further;
  }

  /** Decides a setting whose share of the error budget is known. */
  testAt(setting: Setting, alpha: Resources['alpha'], onlyToRefute = this.#onlyToRefute): SettingResult {
    let whole: (() => SettingResult) | undefined;
    const result = this.#decide(setting, {
      ...this.#searching(setting, alpha),
      onlyToRefute,
      keep: (_, inFull) => {
        whole = inFull;
      },
    });
    rests();
    this.draws += result.draws;
    const stands = this.#confirm(result, alpha);
    if (stands.status === 'undecided' || stands.status === 'unreachable') this.#onlyToRefute = true;
    // Drawing again for the interval of the tightest setting would cost as much as the search did there.
    const tightest = this.#kept.get(stands.status);
    if (whole !== undefined && (tightest === undefined || stands.tightness > tightest.result.tightness)) {
      const inFull = whole;
      this.#kept.set(stands.status, { result: stands, whole: () => ({ ...inFull(), status: stands.status }) });
    }
    return stands;
  }

  #confirm(result: SettingResult, alpha: Resources['alpha']): SettingResult {
    if (result.status !== 'refuted' || !estimates(this.#kinded)) return result;
    const fresh = this.#decide(result.setting, this.#fresh(result.setting, alpha));
    this.draws += fresh.draws;
    if (fresh.status !== 'refuted')
      return { ...result, status: 'undecided', ...(fresh.cutOff === true ? { cutOff: true } : {}) };
    this.#confirmed.set(result, fresh);
    return result;
  }

  /** A result with its interval and path where its draws are kept, and else as it is: nothing is drawn. */
  inFullIfKept(result: SettingResult): SettingResult {
    const kept = this.#kept.get(result.status);
    return kept?.result === result ? kept.whole() : result;
  }

  /** A result with its interval and the path of its evidence. It is drawn again where its draws were not kept. */
  inFull(result: SettingResult): SettingResult {
    if (!estimates(this.#kinded) || result.draws === 0 || result.path !== undefined) return result;
    const kept = this.#kept.get(result.status);
    if (kept?.result === result) return kept.whole();
    return { ...this.#again(result, true), status: result.status };
  }

  /**
   * What fresh draws found at a refuted setting, with its interval; undefined where nothing is estimated.
   *
   * It is drawn once more, which the streams make the same.
   *
   * @returns a fault where it is not the same
   */
  confirmation(result: SettingResult): SettingResult | Fault | undefined {
    const fresh = this.#confirmed.get(result);
    if (fresh === undefined) return undefined;
    const again = this.#decide(result.setting, { ...this.#fresh(result.setting, fresh.alpha!), interval: true });
    return isSame(fresh, again) ? again : notRepeatable(this.#kinded, result.setting);
  }

  /**
   * Decides one of the settings tried once more from the same streams: the one with the fewest draws of those whose
   * draws did not all say the same, for these would repeat whatever they are drawn from.
   *
   * @returns a fault where the outcome is another one: the claim draws from something else too
   */
  repeat(tried: readonly SettingResult[]): Fault | undefined {
    const drawn = tried.filter((result) => result.draws > 0 && result.status !== 'refuted');
    const telling = drawn.filter(({ measured }) => measured !== 0 && measured !== 1);
    const probe = (telling.length > 0 ? telling : drawn).reduce<SettingResult | undefined>(
      (fewest, result) => (fewest === undefined || result.draws < fewest.draws ? result : fewest),
      undefined,
    );
    if (probe === undefined || !samples(this.#kinded)) return undefined;
    return isSame(probe, this.#again(probe, false)) ? undefined : notRepeatable(this.#kinded, probe.setting);
  }

  /** Makes the draws of a result once more, as many and no other. */
  #again({ setting, alpha = NONE, draws: most }: SettingResult, interval: boolean): SettingResult {
    const searching = this.#searching(setting, alpha);
    const prefetch = searching.prefetch && ((extent: Extent) => searching.prefetch!({ ...extent, all: true }));
    return this.#decide(setting, { ...searching, prefetch, draws: most, interval, regardless: true });
  }

  #searching(setting: Setting, alpha: Resources['alpha']): Resources {
    const { effort, rounds } = this.#options;
    const most = drawsAt(EFFORTS[effort], this.#kinded);
    return {
      ...this.#drawing(setting, 'search'),
      alpha,
      draws: most * 4 ** rounds,
      interval: false,
    };
  }

  /**
   * What the confirmation of a refuted setting may use: draws that the search does not share, and as many as it takes.
   * Its level is that of the setting, for it adds no error: what it lets pass was refuted before.
   */
  #fresh(setting: Setting, alpha: Resources['alpha']): Resources {
    const { effort, rounds } = this.#options;
    const most = 4 * drawsAt(EFFORTS[effort], this.#kinded) * 4 ** rounds;
    return { ...this.#drawing(setting, 'fresh'), alpha, draws: most, interval: false, regardless: true };
  }

  /** Looks for what would spoil the draws at a setting. The levels of the tests of weights, tails and starts add up to at most that of a claim. */
  #lookInto(setting: Setting, streams: (block: number) => Rng): void {
    const { seed } = this.#options;
    this.#begun++;
    // At the first, the second, the fourth and so on: at small settings there may be nothing to keep.
    const isClose = Number.isInteger(Math.log2(this.#begun));
    if (isClose) drawTwice(this.#kinded, setting, streams);
    const alpha = CLAIM_ALPHA / (this.#begun * (this.#begun + 1));
    const streamsOf = premiseStreams(seed, this.#id, setting);
    if (this.#kinded.kind === 'splitting')
      checkStarts(this.#kinded.claim, setting, streamsOf, isClose ? 'many' : 'few', alpha);
    if (this.#kinded.kind === 'probability' || this.#kinded.kind === 'mean')
      checkPremises(this.#kinded.claim, setting, streamsOf, alpha);
  }

  #drawing(setting: Setting, use: 'search' | 'fresh'): Pick<Resources, 'stream' | 'prefetch'> {
    const { seed, prefetch } = this.#options;
    const streams = drawStreams(seed, this.#id, setting, use);
    let isBegun = false;
    const stream = (block: number): Rng => {
      if (!isBegun) this.#lookInto(setting, streams);
      isBegun = true;
      return streams(block);
    };
    if (prefetch === undefined) return { stream };
    return { stream, prefetch: (extent) => prefetch({ id: this.#id, setting, use }, extent) };
  }
}

/** The budget of claims that estimate nothing. */
const NONE = { refuted: 0, upheld: 0 };

const isSame = (one: SettingResult, other: SettingResult): boolean =>
  one.draws === other.draws && one.measured === other.measured && one.claimed === other.claimed;
