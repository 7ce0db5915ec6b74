import type { CompiledPolicy } from '@lookfirst/policy'
import type { PolicyReport, Suggestion } from 'lookfirst'
import { createAnnouncer } from '../announcer'
import { byId } from '../element'
import { errorInWords, issuesOf, wasGivenUp } from '../failure'
import { drawIcons } from '../icons'
import { createJudge } from '../judge'
import { prepareOffline } from '../offline'
import { createPolicyPanel } from '../policy-panel'
import { createReadiness } from '../readiness'
import { judgedAgainInWords } from '../table'
import { wireTheme } from '../theme'
import { applyEdit } from './apply-edit'
import { createCalibratePanel } from './calibrate-panel'
import { wireExport } from './export-panel'
import { createLessons } from './lessons'
import { createScoresPanel } from './scores-panel'
import { createSuggestPanel } from './suggest-panel'
import { wireTabs } from './tabs'
import { createTeachPanel } from './teach-panel'
import { wireTestIntake } from './test-intake'
import type { RuleChoice } from './test-row'
import { createTestSet } from './test-set'
import { createTestTable } from './test-table'
import { createVersionsPanel } from './versions-panel'

const announce = createAnnouncer(byId('announcer', HTMLElement))
const readiness = createReadiness()
const isOffline = prepareOffline()
const policy = await createPolicyPanel((text) => void putInForce(text))
let rules: RuleChoice[] = policy.startRules
let compiled: CompiledPolicy | null = null

const judge = createJudge(
  policy.startText,
  isOffline,
  {
    starting: () => readiness.starting(),
    progress: readiness.progress,
    ready(info, report) {
      readiness.ready(info)
      if (report) void isInForce(report)
    },
    failed(error) {
      readiness.failed(error)
      policy.refused(issuesOf(error), errorInWords(error))
    },
  },
  'features',
)

const tests = createTestSet({ judge, announce, changed: show })
const scores = createScoresPanel()
const versions = createVersionsPanel({
  announce,
  text: policy.text,
  restore: policy.write,
  changed: () => void compareWithLast(),
})
const lessons = createLessons()
const teach = createTeachPanel({
  announce,
  lessons,
  guard: () => judge.guard(),
  pictureOf: (source) => pictureOf(source)?.blob ?? null,
  taught: (report) => void judgesOtherwise(report),
})
const suggest = createSuggestPanel({ guard: () => judge.guard(), apply })
const calibrate = createCalibratePanel({
  announce,
  guard: () => judge.guard(),
  calibrated: ({ policy: report }) => void judgesOtherwise(report),
})
const open = wireTabs(byId('tabs', HTMLElement), show)
const table = createTestTable(
  {
    expect: tests.expect,
    select(picture) {
      open('panel-scores')
      scores.select(picture)
      byId('tab-scores', HTMLElement).focus()
    },
    remove(picture) {
      tests.remove(picture)
      announce(`${picture.name} removed.`)
      byId('tests-title', HTMLElement).focus()
    },
  },
  announce,
)

wireTheme(byId('theme', HTMLButtonElement))
drawIcons()
wireTestIntake(tests.add, announce, () => !byId('panel-teach', HTMLElement).hidden)
wireExport({
  announce,
  text: policy.text,
  compiled: async () => (await judge.guard()).compiledPolicy(),
  pictures: () => tests.pictures,
  kept: async () => (await judge.guard()).kept(),
  async deleteKept() {
    lessons.clear()
    tests.forget()
    await judgesOtherwise(await (await judge.guard()).deleteKept())
  },
  open: openPolicy,
})
byId('keep', HTMLButtonElement).addEventListener('click', () => versions.keep())
byId('tests-clear', HTMLButtonElement).addEventListener('click', () => tests.clear())
byId('tests-accept', HTMLButtonElement).addEventListener('click', () => {
  announce(`${tests.expectAnswers()} answers are expected from now on.`)
})
byId('studio', HTMLElement).inert = false
open('panel-tests')
void compareWithLast()

let latest = 0

/** Puts a policy in force and asks it of every test picture; a later one overtakes an earlier one. */
async function putInForce(next: string | CompiledPolicy): Promise<void> {
  latest += 1
  const own = latest
  versions.textChanged()
  try {
    const report = await judge.setPolicy(next)
    if (own !== latest) return
    const taught = await lessons.again(await judge.guard(), report)
    if (own !== latest) return
    await isInForce(taught ?? report)
    calibrate.policyChanged()
    const done = await tests.answerAgain()
    if (own !== latest || !done) return
    policy.say(done.pictures > 0 ? judgedAgainInWords(done) : 'In force.')
  } catch (error) {
    if (own === latest && !wasGivenUp(error)) policy.refused(issuesOf(error), errorInWords(error))
  }
}

async function isInForce(report: PolicyReport): Promise<void> {
  rules = report.rules
  policy.inForce(report)
  teach.show(report)
  compiled = await (await judge.guard()).compiledPolicy()
  show()
}

/** The same text judges otherwise: by other examples or thresholds. */
async function judgesOtherwise(report: PolicyReport): Promise<void> {
  await isInForce(report)
  const done = await tests.answerAgain()
  if (done && done.pictures > 0) policy.say(judgedAgainInWords(done))
}

/** Lines are written into the text; examples are taught. */
async function apply({ kind, ruleId, edit, compiled: edited }: Suggestion): Promise<void> {
  if (kind === 'example') {
    const guard = await judge.guard()
    const known = new Set(compiled?.rules.find(({ id }) => id === ruleId)?.own?.examples.map(({ source }) => source))
    const fresh =
      edited.rules.find(({ id }) => id === ruleId)?.own?.examples.filter(({ source }) => !known.has(source)) ?? []
    const [first] = fresh
    const blobs = [...new Set(fresh.map(({ source }) => source))].flatMap((source) => pictureOf(source)?.blob ?? [])
    if (first) await judgesOtherwise((await lessons.teach(guard, ruleId, blobs, first.as)).policy)
    return
  }
  const text = applyEdit(policy.text(), ruleId, edit)
  if (text === null) await openPolicy(edited)
  else policy.write(text)
}

function pictureOf(source: string) {
  return tests.pictures.find(({ record }) => record?.verdict.input.contentHash === source)
}

/** A compiled policy runs as it is; its text is shown, and editing that compiles anew. */
async function openPolicy(next: string | CompiledPolicy): Promise<void> {
  if (typeof next === 'string') return policy.write(next)
  const report = await judge.setPolicy(next)
  latest += 1
  lessons.clear()
  await policy.writeInForce(next.text)
  await isInForce(report)
  await tests.answerAgain()
  policy.say('In force as it was compiled.')
  versions.textChanged()
}

async function compareWithLast(): Promise<void> {
  await tests.compareWith(versions.last()?.text ?? null)
  show()
}

function show(): void {
  table.show(tests, rules, versions.last()?.name ?? null)
  suggest.show(tests.pictures)
  calibrate.show(tests.pictures)
  if (!byId('panel-scores', HTMLElement).hidden) scores.show(compiled, tests.pictures)
}
