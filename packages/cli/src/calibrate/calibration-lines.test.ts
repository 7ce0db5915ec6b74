import type { CalibrationReport, RuleCalibrationReport } from '@lookfirst/policy/calibrate'
import { expect, test } from 'vitest'
import { calibrationLines } from './calibration-lines'

const before = { flags: 30, images: 1000, share: 0.03, interval: [0.021, 0.0425] as [number, number] }
const after = { flags: 10, images: 1000, share: 0.01, interval: [0.0054, 0.0183] as [number, number] }

const rule: RuleCalibrationReport = {
  ruleId: 'weapons',
  title: 'Weapons',
  kind: 'should-not',
  status: 'refitted',
  note: 'Flagged 3% of these images.',
  rate: { nominal: 0.01, before, after },
  band: null,
  acted: before,
  imagesUsed: 1000,
  imagesNeeded: 500,
  threshold: { before: 2, after: 2.5 },
  highest: [
    { index: 1, margin: 2 },
    { index: 0, margin: -0.5 },
  ],
}

const files = { files: ['a.jpg', 'b\u202e.jpg'], features: [], skipped: [] }

const reportOf = (more: Partial<CalibrationReport>): CalibrationReport => ({
  images: 1000,
  rules: [rule],
  budget: null,
  calibrationHash: { before: 'a', after: 'b' },
  ...more,
})

test('the table shows what was promised, what was measured before, and what after', () => {
  expect(calibrationLines(reportOf({}), files)).toEqual([
    'Measured on 1000 images that should violate no rule.',
    '',
    'rule     promised  before         after',
    'weapons  1%        3% (2.1–4.3%)  1% (0.54–1.8%)  refitted',
    '',
    'weapons: look at b .jpg; take out what does violate, and calibrate again.',
  ])
})

test('a review band and a budget have lines of their own', () => {
  const band = { nominal: 0.05, before, after }
  const budget = {
    nominal: 0.002,
    before,
    acted: before,
    after: null,
    probability: { before: 0.001, after: 0.001 },
    imagesNeeded: 2500,
  }
  const lines = calibrationLines(reportOf({ rules: [{ ...rule, band, highest: [] }], budget }), files)
  expect(lines.slice(4)).toEqual([
    '  review band  5%        3% (2.1–4.3%)  1% (0.54–1.8%)',
    'whole policy   0.2%      3% (2.1–4.3%)  –               too few images',
    '',
    'The budget needs 2500 images to fit, here are 1000: nothing that shares it was fitted.',
  ])
})
