/**
 * The door for programs that check claims: one claim in this thread, or a folder of claims in worker threads of
 * another process, or with an executor of your own.
 */
export { checkClaim, type CheckOptions } from '../check/checkClaim.ts';
export type { NamedClaim } from '../claim/NamedClaim.ts';
export { parseResults } from '../results/parseResults.ts';
export { resultsJson } from '../results/resultsJson.ts';
export type { ClaimResult, Fault, SettingResult } from '../results/ClaimResult.ts';
export type { EffortName, Results } from '../results/Results.ts';
export { readResults } from '../store/readResults.ts';
export { UsageError } from '../store/UsageError.ts';
export type { Executor, Limits, Progress, Share, WorkSharing, WorkSharingOptions } from './Executor.ts';
export type { CacheUse } from './cache/CachingExecutor.ts';
export { openCache, type OpenCacheOptions } from './cache/openCache.ts';
export { InThreadExecutor } from './InThreadExecutor.ts';
export type { Answers, AnswerTo, CheckJob, Job, Outcome } from './Job.ts';
export { MEMORY, TIMEOUT } from './limits.ts';
export { runPaper } from './runPaper.ts';
export type { Begun, RunOptions, RunProgress, Running } from './RunOptions.ts';
export type { Doubt } from './takenOver.ts';
export { ProcessExecutor } from './process/ProcessExecutor.ts';
export { WorkerPool, type PoolSize } from './threads/WorkerPool.ts';
