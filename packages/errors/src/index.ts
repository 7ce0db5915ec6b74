export { ERROR_CODES, type ErrorCode } from './codes'
export { GuardError, type GuardErrorData, isGuardError, toErrorData } from './guard-error'
