// Policies of other formats, in and out: loaded when someone imports or exports, never to read or judge by a policy.
export { exportPolicy } from './import/export-policy'
export { importPolicy } from './import/import-policy'
export {
  type ExportResult,
  FOREIGN_FORMATS,
  type ForeignFormat,
  type ImportResult,
  type NotCarried,
} from './import/types'
