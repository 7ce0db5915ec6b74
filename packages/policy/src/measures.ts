// How well rules do on images that a person has labelled: formulas, and the axes they are drawn on.
export { domainOf, type LogScale, logScale } from './measures/log-scale'
export { auroc, averagePrecision, type OperatingPoint, rocCurve } from './measures/ranking'
export {
  promiseState,
  type ReliabilityPoint,
  reliabilityCurve,
  type Share,
  shareOf,
  trialsToShow,
} from './measures/share'
export { quantile, wilsonInterval } from './statistics'
