import { Fraction } from 'refutable';
import type { Transfer } from './brp.ts';
import type { Collection } from './coupon.ts';
import type { Crowd } from './crowds.ts';
import type { Secrets } from './egl.ts';
import type { Multiplexer } from './nand.ts';

/**
 * The values that the Quantitative Verification Benchmark Set publishes for its models, computed by a model checker with exact arithmetic. A fraction
 * that is too long to print is given as the decimal beside it, which agrees with it to 15 digits.
 */
const fraction = (text: string): Fraction => new Fraction(text);

/** p1, p2 and p4 of the protocol with bounded retransmissions. */
export const brp: ReadonlyArray<Transfer & { readonly p1: number; readonly p2: number; readonly p4: number }> = [
  { chunks: 16, resends: 2, p1: 0.0004233334437734179, p2: 2.6453089120221642e-5, p4: 8e-6 },
  { chunks: 16, resends: 3, p1: 1.2617766036232592e-5, p2: 7.886057129462396e-7, p4: 1.6e-7 },
  { chunks: 16, resends: 4, p1: 3.7601158556077993e-7, p2: 2.3500719955417946e-8, p4: 3.2e-9 },
  { chunks: 16, resends: 5, p1: 1.1205147165825366e-8, p2: 7.003216941857068e-10, p4: 6.4e-11 },
  { chunks: 32, resends: 2, p1: 0.0008464876763422187, p2: 2.6441890642905933e-5, p4: 8e-6 },
  { chunks: 32, resends: 3, p1: 2.5235372864445436e-5, p2: 7.885957625038588e-7, p4: 1.6e-7 },
  { chunks: 32, resends: 4, p1: 7.520230297368474e-7, p2: 2.3500711118874973e-8, p4: 3.2e-9 },
  { chunks: 32, resends: 5, p1: 2.241029420609541e-8, p2: 7.003216863384991e-10, p4: 6.4e-11 },
  { chunks: 64, resends: 2, p1: 0.0016922588112982383, p2: 2.6419507908337525e-5, p4: 8e-6 },
  { chunks: 64, resends: 3, p1: 5.047010890484727e-5, p2: 7.885758619957526e-7, p4: 1.6e-7 },
  { chunks: 64, resends: 4, p1: 1.5040454939350575e-6, p2: 2.3500693445798997e-8, p4: 3.2e-9 },
  { chunks: 64, resends: 5, p1: 4.482058790996953e-8, p2: 7.003216706440841e-10, p4: 6.4e-11 },
];

/** unfairA and messagesB of the contract signing protocol. */
export const egl: ReadonlyArray<Secrets & { readonly unfairA: Fraction; readonly messagesB: Fraction }> = [
  { pairs: 5, bits: 2, unfairA: fraction('33/64'), messagesB: fraction('1723/1024') },
  { pairs: 5, bits: 4, unfairA: fraction('33/64'), messagesB: fraction('2033/1024') },
  { pairs: 5, bits: 6, unfairA: fraction('33/64'), messagesB: fraction('2343/1024') },
  { pairs: 5, bits: 8, unfairA: fraction('33/64'), messagesB: fraction('2653/1024') },
  { pairs: 10, bits: 2, unfairA: fraction('1025/2048'), messagesB: fraction('2102779/524288') },
  { pairs: 10, bits: 8, unfairA: fraction('1025/2048'), messagesB: fraction('2133469/524288') },
];

/** positive of the Crowds protocol. */
export const crowds: ReadonlyArray<Crowd & { readonly positive: Fraction }> = [
  { runs: 3, good: 5, positive: fraction('16406726260175797/309779851562500000') },
  { runs: 4, good: 5, positive: fraction('50809994943329740182883/528174646914062500000000') },
  { runs: 5, good: 5, positive: fraction('8206445255053100873220794209/56283610811779785156250000000') },
  { runs: 6, good: 5, positive: fraction('15289814703326650374397041147006209/76770845147267626953125000000000000') },
  { runs: 3, good: 10, positive: fraction('729411335557151611/19825910500000000000') },
  { runs: 4, good: 10, positive: fraction('9192644974659503330725843/135212709610000000000000000') },
  { runs: 5, good: 10, positive: fraction('12078651070588421522046968111351/115268834942525000000000000000000') },
  {
    runs: 6,
    good: 10,
    positive: fraction('45748313454827887979154898555112333321/314453381723208200000000000000000000000'),
  },
  { runs: 3, good: 15, positive: fraction('309736335550733/9680620361328125') },
  { runs: 4, good: 15, positive: fraction('122682923728321771633/2063182214508056640625') },
  { runs: 5, good: 15, positive: fraction('40524750326215162356624821/439715709467029571533203125') },
  { runs: 6, good: 15, positive: fraction('2411341047075878849894054815541/18742882116032135486602783203125') },
  { runs: 3, good: 20, positive: fraction('4712703431501482781/158607284000000000000') },
  { runs: 4, good: 20, positive: fraction('119805112624598770089352723/2163403353760000000000000000') },
  { runs: 5, good: 20, positive: fraction('317474548144042278373095748974301/3688602718160800000000000000000000') },
  {
    runs: 6,
    good: 20,
    positive: fraction('2424588943513688408580233534610158569961/20125016430285324800000000000000000000000'),
  },
];

/** reliable of the NAND multiplexer. */
export const nand: ReadonlyArray<Multiplexer & { readonly reliable: number }> = [
  { gates: 20, stages: 1, reliable: 0.28641904638485044 },
  { gates: 20, stages: 2, reliable: 0.4128626239673106 },
  { gates: 20, stages: 3, reliable: 0.46854396382986685 },
  { gates: 20, stages: 4, reliable: 0.49415805979777433 },
  { gates: 40, stages: 1, reliable: 0.2864873082856141 },
  { gates: 40, stages: 2, reliable: 0.483805479851772 },
  { gates: 40, stages: 3, reliable: 0.577706913883102 },
  { gates: 40, stages: 4, reliable: 0.6186822208152001 },
  { gates: 60, stages: 1, reliable: 0.2694609918038636 },
  { gates: 60, stages: 2, reliable: 0.5175335545543008 },
  { gates: 60, stages: 3, reliable: 0.6377014647531712 },
  { gates: 60, stages: 4, reliable: 0.6867214589192305 },
];

/** collect_all_bounded, within five rounds, and exp_draws of the coupon collector. */
export const coupon: ReadonlyArray<Collection & { readonly bounded: Fraction; readonly expected: Fraction }> = [
  { coupons: 5, draws: 2, rounds: 5, bounded: fraction('40824/78125'), expected: fraction('751/126') },
  {
    coupons: 7,
    draws: 3,
    rounds: 5,
    bounded: fraction('42041965680/96889010407'),
    expected: fraction('16529208267413/2589397104660'),
  },
  {
    coupons: 9,
    draws: 4,
    rounds: 5,
    bounded: fraction('1992983194384000/5559060566555523'),
    expected: fraction('112175240050457/16643031685280'),
  },
  {
    coupons: 15,
    draws: 4,
    rounds: 5,
    bounded: fraction('28849226678272/16218292236328125'),
    expected: fraction('68024612707482047949451796497199/5306811483744700661842810539840'),
  },
];

/** steps of Herman's ring, from the worst start. */
export const herman: ReadonlyArray<{ readonly ring: number; readonly steps: Fraction }> = [
  { ring: 3, steps: fraction('4/3') },
  { ring: 5, steps: fraction('16/5') },
  { ring: 7, steps: fraction('48/7') },
  { ring: 9, steps: fraction('12') },
  { ring: 11, steps: fraction('192/11') },
  { ring: 15, steps: fraction('100/3') },
];
