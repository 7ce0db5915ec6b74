/**
 * Every code a {@link GuardError} may carry. The list is closed: a caller may switch over it exhaustively.
 *
 * Prefixes say where to look: `IMAGE_` the picture, `POLICY_` the policy text, `MODEL_` the weights or their manifest, `PART_` what the
 * policy needs and the model lacks, `STORAGE_` the cache, `INTERCHANGE_` another service's answer, `WORKER_`, `WEBGPU_` and `CSP_` the
 * environment.
 */
export const ERROR_CODES = [
  'UNSUPPORTED_ENVIRONMENT',
  'INSECURE_CONTEXT',
  'OPTION_INVALID',
  'INPUT_TYPE',
  'DISPOSED',
  'CANCELLED',
  'WORKER_LOAD_FAILED',
  'WORKER_PROTOCOL',
  'WORKER_CRASHED',
  'WORKER_TIMEOUT',
  'CSP_BLOCKED_WASM',
  'WEBGPU_UNAVAILABLE',
  'BACKEND_SELF_TEST',
  'DEVICE_LOST',
  'MODEL_UNKNOWN',
  'MODEL_SCHEMA',
  'MODEL_MANIFEST',
  'MODEL_FETCH',
  'MODEL_INTEGRITY',
  'MODEL_INCOMPATIBLE',
  'STORAGE_QUOTA',
  'STORAGE_UNAVAILABLE',
  'POLICY_INVALID',
  'POLICY_MODEL_MISMATCH',
  'PART_MISSING',
  'INTERCHANGE_INVALID',
  'IMAGE_EMPTY',
  'IMAGE_TYPE',
  'IMAGE_DECODE',
  'IMAGE_TRUNCATED',
  'IMAGE_TOO_SMALL',
  'IMAGE_TOO_LARGE',
  'IMAGE_NOT_READY',
  'IMAGE_FETCH',
  'IMAGE_CROSS_ORIGIN',
  'INTERNAL',
] as const

/** One of {@link ERROR_CODES}. */
export type ErrorCode = (typeof ERROR_CODES)[number]
