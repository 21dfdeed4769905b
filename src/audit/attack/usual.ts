/** Made-up claims of each generator and kind, where no other number is asked for. */
export const USUAL_CLAIMS = 100;

/** The seed of the attack whose tables are kept. */
export const USUAL_SEED = 'attack';
