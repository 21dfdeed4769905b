import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Countdown } from '../Countdown.ts';

describe('a countdown', () => {
  /** Milliseconds for which the process has been stopped: the clock goes on and no timer is called. */
  let stopped = 0;
  const call = vi.fn();

  beforeEach(() => {
    stopped = 0;
    call.mockClear();
    vi.useFakeTimers();
    const start = Date.now();
    vi.spyOn(performance, 'now').mockImplementation(() => Date.now() - start + stopped);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  test('calls when its time has passed, and once', () => {
    new Countdown(2000, call).go();
    vi.advanceTimersByTime(1990);
    expect(call).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(call).toHaveBeenCalledTimes(1);
  });

  test('does not count a pause that it is asked for', () => {
    const countdown = new Countdown(2000, call);
    countdown.go();
    vi.advanceTimersByTime(1500);
    countdown.pause();
    vi.advanceTimersByTime(60_000);
    countdown.go();
    vi.advanceTimersByTime(490);
    expect(call).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20);
    expect(call).toHaveBeenCalledTimes(1);
  });

  test('hardly counts the time in which the process was stopped or the machine asleep', () => {
    new Countdown(2000, call).go();
    vi.advanceTimersByTime(900);
    stopped = 3_600_000;
    vi.advanceTimersByTime(400);
    expect(call).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1100);
    expect(call).toHaveBeenCalledTimes(1);
  });

  test('calls nothing once it is ended', () => {
    const countdown = new Countdown(2000, call);
    countdown.go();
    countdown.end();
    countdown.go();
    vi.advanceTimersByTime(10_000);
    expect(call).not.toHaveBeenCalled();
  });
});
