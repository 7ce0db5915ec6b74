import type { CompiledPolicy } from '@lookfirst/policy'
import { formOf, readPolicy } from '@lookfirst/policy/parse'
import type { PolicyReport, Suggestion } from 'lookfirst'
import { createAnnouncer } from '../announcer'
import { applyEdit } from '../apply-edit'
import { byId } from '../element'
import { errorInWords, issuesOf, wasGivenUp } from '../failure'
import { drawIcons } from '../icons'
import { createJudge } from '../judge'
import { keepSettings } from '../look-settings'
import { prepareOffline } from '../offline'
import { createPolicyPanel } from '../policy-panel'
import { createReadiness } from '../readiness'
import { taughtIds, withoutRules, withTaughtRule } from '../rule-text'
import { createRulesInForce } from '../rules-in-force'
import { judgedAgainInWords } from '../table'
import { wireTheme } from '../theme'
import { createWhyView } from '../why/why-view'
import { createCalibratePanel } from './calibrate-panel'
import { explainedPicture } from './explained-picture'
import { wireExport } from './export-panel'
import type { NewRule } from './new-rule'
import { createScoresPanel } from './scores-panel'
import { createSuggestPanel } from './suggest-panel'
import { wireTabs } from './tabs'
import { createTaughtFiles } from './taught-files'
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
let textInForce = policy.startText
let comparedId: string | null = null

const judge = createJudge(
  policy.startText,
  isOffline,
  {
    starting: () => readiness.starting(),
    progress(progress) {
      readiness.progress(progress)
      why.progress(progress)
    },
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

const inForce = createRulesInForce(policy.startRules)
const why = createWhyView({
  judge,
  inForce,
  announce,
  settings: keepSettings(() => {}),
  nameOf: (source) => pictureOf(source)?.name ?? null,
})
const tests = createTestSet({ judge, announce, changed: show })
const scores = createScoresPanel()
const versions = createVersionsPanel({
  announce,
  text: policy.text,
  compiled: () => compiled,
  restore: policy.write,
  changed: () => void compareWithLast(),
})
const taughtFiles = createTaughtFiles()
const teach = createTeachPanel({
  files: taughtFiles,
  guard: () => judge.guard(),
  pictureOf: (source) => pictureOf(source)?.blob ?? null,
  taught(report) {
    calibrate.edited()
    void judgesOtherwise(report)
  },
  made: (rule, report) => void writeRule(rule, report),
})
const suggest = createSuggestPanel({ guard: () => judge.guard(), apply })
const calibrate = createCalibratePanel({
  announce,
  guard: () => judge.guard(),
  calibrated: ({ policy: report }) => void judgesOtherwise(report),
})
const open = wireTabs(byId('tabs', HTMLElement), () => {
  show()
  versions.refresh()
})
const table = createTestTable(
  {
    expect: tests.expect,
    explain(picture) {
      const explained = explainedPicture(picture)
      if (explained) why.open(explained, () => {})
    },
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
    taughtFiles.clear()
    tests.forget()
    calibrate.gone()
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

/** Puts a text in force, with what was taught and calibrated, and asks it of every test picture; a later one overtakes an earlier one. */
async function putInForce(next: string): Promise<void> {
  latest += 1
  const own = latest
  try {
    const report = await judge.setPolicy(next, { taught: 'keep' })
    if (own !== latest) return
    textInForce = next
    await isInForce(report)
    calibrate.edited()
    const done = await tests.answerAgain()
    if (own !== latest || !done) return
    policy.say(done.pictures > 0 ? judgedAgainInWords(done) : 'In force.')
  } catch (error) {
    if (own === latest && !wasGivenUp(error)) refused(error)
  }
}

function refused(error: unknown): void {
  policy.refused(issuesOf(error), errorInWords(error))
  const untaught = issuesOf(error).find(({ code }) => code === 'examples-untaught')
  const rule = readPolicy(policy.text()).policy?.rules.find(({ id }) => id === untaught?.path[1])
  if (rule) teach.propose(rule)
  versions.refresh()
}

async function isInForce(report: PolicyReport): Promise<void> {
  rules = report.rules
  inForce.replace(report.rules)
  policy.inForce(report)
  teach.show(report)
  compiled = await (await judge.guard()).compiledPolicy()
  show()
  versions.refresh()
}

/** The same text judges otherwise: by other examples or thresholds. */
async function judgesOtherwise(report: PolicyReport): Promise<void> {
  const rest = withoutMissing(report)
  if (rest !== null) {
    await policy.writeInForce(rest)
    textInForce = rest
  }
  await isInForce(report)
  const done = await tests.answerAgain()
  if (done && done.pictures > 0) policy.say(judgedAgainInWords(done))
}

/** A rule that lost its last example is gone: the text of the policy without it, `null` where none is. */
function withoutMissing({ rules: left }: PolicyReport): string | null {
  const text = policy.text()
  const { policy: read } = readPolicy(text)
  const gone = read ? taughtIds(read).filter((id) => !left.some((rule) => rule.id === id)) : []
  return gone.length > 0 ? withoutRules(text, gone) : null
}

/** The text says what was made by pictures; of sentences or JSON, the Markdown that was understood goes on. */
async function writeRule(rule: NewRule, report: PolicyReport): Promise<void> {
  await isInForce(report)
  const text = policy.text()
  const written = withTaughtRule(formOf(text) === 'markdown' ? text : (compiled?.text ?? text), rule)
  policy.write(written, written.split('\n').length)
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
    if (!first) return
    calibrate.edited()
    await judgesOtherwise((await guard.teach(ruleId, blobs, { as: first.as })).policy)
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
  if (typeof next === 'string') return policy.write(next, 1)
  const report = await judge.setPolicy(next)
  latest += 1
  calibrate.gone()
  await policy.writeInForce(next.text)
  textInForce = next.text
  await isInForce(report)
  await tests.answerAgain()
  policy.say('In force as it was compiled.')
}

/** A version is kept as it judges now, with what was taught and calibrated; an older one is what its text says, taught the same. */
async function compareWithLast(): Promise<void> {
  const last = versions.last()
  if ((last?.id ?? null) !== comparedId) {
    comparedId = last?.id ?? null
    await tests.compareWith(last && (last.text === textInForce && compiled ? compiled : last.text), compiled)
  }
  show()
}

function show(): void {
  table.show(tests, rules, versions.last()?.name ?? null)
  suggest.show(tests.pictures)
  calibrate.show(tests.pictures)
  if (!byId('panel-scores', HTMLElement).hidden) scores.show(compiled, tests.pictures)
}
