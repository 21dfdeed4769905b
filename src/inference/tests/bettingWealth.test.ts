import { expect, test } from 'vitest';
import { BETS, bettingWealth } from '../bettingWealth.ts';

test('it is the average of the products', () => {
  const wealth = bettingWealth();
  const ratios = [0, 2.5, 1, 0.3, 7];
  for (const ratio of ratios) wealth.bet(ratio);
  const products = Array.from(BETS, (bet) => ratios.reduce((product, ratio) => product * (1 - bet + bet * ratio), 1));
  expect(Math.exp(wealth.log())).toBeCloseTo(products.reduce((sum, x) => sum + x) / BETS.length, 12);
});

test('bets lie in (0, 1), growing, with odds a factor e apart', () => {
  expect(BETS[0]).toBeCloseTo(8.315e-7, 9);
  expect(BETS.at(-1)).toBeCloseTo(0.99753, 5);
  const logOdds = BETS.map((bet) => Math.log(bet / (1 - bet)));
  for (let k = 1; k < BETS.length; k++) expect(logOdds[k]! - logOdds[k - 1]!).toBeCloseTo(1, 9);
});

test('nothing overflows in a million gains, or underflows in a million losses', () => {
  const [winner, loser] = [bettingWealth(), bettingWealth()];
  for (let round = 0; round < 1e6; round++) {
    winner.bet(3);
    loser.bet(0);
  }
  const best = BETS.at(-1)!;
  expect(winner.log()).toBeCloseTo(1e6 * Math.log1p(2 * best) - Math.log(BETS.length), 3);
  // The most cautious of the bettors loses least.
  expect(loser.log()).toBeGreaterThan(1e6 * Math.log1p(-BETS[0]!) - Math.log(BETS.length) - 1e-6);
  expect(loser.log()).toBeLessThan(0);
});

test('who falls far behind can come back', () => {
  const wealth = bettingWealth();
  for (let round = 0; round < 1e4; round++) wealth.bet(0);
  for (let round = 0; round < 1e5; round++) wealth.bet(1.5);
  const best = Math.max(...Array.from(BETS, (bet) => 1e4 * Math.log1p(-bet) + 1e5 * Math.log1p(0.5 * bet)));
  expect(wealth.log()).toBeGreaterThan(best - Math.log(BETS.length) - 1e-6);
  expect(wealth.log()).toBeLessThan(best);
});

test('an infinite return is infinite wealth', () => {
  const wealth = bettingWealth();
  wealth.bet(Infinity);
  wealth.bet(0);
  expect(wealth.log()).toBe(Infinity);
});
