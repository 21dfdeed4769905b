/** Seconds that a claim may take unless a run says otherwise. */
export const TIMEOUT = 300;

/** Megabytes that a claim may use unless a run says otherwise; the same on every machine. */
export const MEMORY = 1024;
