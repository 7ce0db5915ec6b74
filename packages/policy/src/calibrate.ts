// Fitting a policy to an app's own images: loaded by tools and pages for authors, never by what judges.
export { calibratePolicy } from './calibrate/calibrate-policy'
export type {
  BudgetCalibration,
  CalibrationReport,
  CalibrationStatus,
  HighImage,
  MeasuredShare,
  RateCalibration,
  RuleCalibrationReport,
} from './calibrate/types'
