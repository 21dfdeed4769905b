import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CurrentCall } from '../CurrentCall.ts';
import { type Lease, MemoryGuard } from '../MemoryGuard.ts';

const MEGABYTE = 2 ** 20;

describe('a guard of 100 MB', () => {
  let used = 0;
  let threads = 1;
  const stop = vi.fn();
  let end = (): void => undefined;
  let call = new CurrentCall();
  /** A job that runs until it is ended. */
  const job = ({ begin }: Lease): Promise<void> => {
    begin({ end: stop, call });
    return new Promise((resolve) => {
      end = resolve;
    });
  };

  beforeEach(() => {
    [used, threads] = [500 * MEGABYTE, 1];
    call = new CurrentCall();
    stop.mockClear();
    vi.useFakeTimers();
    vi.spyOn(process.memoryUsage, 'rss').mockImplementation(() => used);
  });
  afterEach(() => {
    end();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  /** Begins a job, lets the process grow to a number of threads and by so many megabytes. */
  async function grown(how: 'share' | 'alone', to: number, megabytes: number): Promise<number> {
    const guard = new MemoryGuard(100, () => threads);
    void guard[how](job);
    await vi.advanceTimersByTimeAsync(1);
    threads = to;
    used += megabytes * MEGABYTE;
    await vi.advanceTimersByTimeAsync(1000);
    guard.close();
    return stop.mock.calls.length;
  }

  test('stops a job that grows by more', async () => {
    expect(await grown('share', 1, 99)).toBe(0);
    expect(await grown('share', 1, 101)).toBeGreaterThan(0);
  });

  test('does not count what the start of other threads takes', async () => {
    expect(await grown('share', 32, 31 * 45)).toBe(0);
  });

  test('counts everything of a job that runs alone', async () => {
    expect(await grown('alone', 32, 151)).toBeGreaterThan(0);
  });

  /** A job alone that has grown too much, whose thread then collects some megabytes between two calls. */
  async function collecting(megabytes: number): Promise<number> {
    const guard = new MemoryGuard(100, () => threads);
    void guard.alone(job);
    await vi.advanceTimersByTimeAsync(1);
    used += 140 * MEGABYTE;
    await vi.advanceTimersByTimeAsync(1000);
    expect([stop.mock.calls.length, call.isShortOfMemory]).toEqual([0, true]);
    used -= megabytes * MEGABYTE;
    call.collected();
    await vi.advanceTimersByTimeAsync(1000);
    guard.close();
    return stop.mock.calls.length;
  }

  test('has a job that runs alone collect what is unused before it is stopped', async () => {
    expect(await collecting(60)).toBe(0);
    expect(await collecting(30)).toBeGreaterThan(0);
  });
});
