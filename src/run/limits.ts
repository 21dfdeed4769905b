/** Default time limit for a claim, in seconds. */
export const TIMEOUT = 300;

/** Default memory limit for a claim, in megabytes; the same on every machine. */
export const MEMORY = 1024;

/** Time limit for importing a file, in seconds; an import should do no work. */
export const IMPORT_TIMEOUT = 30;

/** Jobs on mutants after which a thread is replaced: every module that a thread has imported stays in its memory. */
export const JOBS_PER_THREAD = 300;
