/** Rises whenever a default fingerprint moves. */
export const MODEL_VERSION = 8
