import type { Action, CompiledPolicy } from '@lookfirst/policy'
import { failureOf, isAsExpected, type TestPicture } from './test-picture'

/** What a policy did on the test pictures: no pixels, no features. */
export interface TestReport {
  format: 'lookfirst-test-report'
  schema: 1
  /** ISO 8601. */
  madeAt: string
  policy: {
    title: string
    version: string
    policyHash: string
    modelHash: string
    calibrationHash: string
    text: string
  }
  /** How many pictures, of how many something was expected, and of how many that came. */
  summary: { pictures: number; expected: number; asExpected: number }
  pictures: ReportedPicture[]
}

/** One picture of a report. */
export interface ReportedPicture {
  name: string
  /** `sha256:…`; empty where the picture could not be read. */
  contentHash: string
  /** `null`: not said. */
  expected: Action | null
  expectedRule: string | null
  action: Action | null
  /** Id of the rule that decided, or `null`. */
  rule: string | null
  /** Of that rule, in standard deviations of the bank. */
  margin: number | null
  clause: string | null
  asExpected: boolean | null
  /** Why it could not be judged, or `null`. */
  failure: string | null
}

/** Reports what the policy in force did. */
export function testReport(policy: CompiledPolicy, pictures: readonly TestPicture[], madeAt: Date): TestReport {
  const reported = pictures.map(reportedPicture)
  const judged = reported.filter(({ asExpected }) => asExpected !== null)
  const { title, version, policyHash, modelHash, calibrationHash, text } = policy
  return {
    format: 'lookfirst-test-report',
    schema: 1,
    madeAt: madeAt.toISOString(),
    policy: { title, version, policyHash, modelHash, calibrationHash, text },
    summary: {
      pictures: reported.length,
      expected: judged.length,
      asExpected: judged.filter(({ asExpected }) => asExpected).length,
    },
    pictures: reported,
  }
}

function reportedPicture(picture: TestPicture): ReportedPicture {
  const { name, expected, answer, record } = picture
  return {
    name,
    contentHash: record?.verdict.input.contentHash ?? '',
    expected: expected.action,
    expectedRule: expected.ruleId,
    action: answer?.action ?? null,
    rule: answer?.rule?.ruleId ?? null,
    margin: answer?.rule?.margin ?? null,
    clause: answer?.rule?.clause?.text ?? null,
    asExpected: isAsExpected(picture),
    failure: failureOf(picture),
  }
}
