import { createAnnouncer } from './announcer'
import { browserDescriber } from './browser-describer'
import { createDeviceDrawer } from './device-drawer'
import { byId } from './element'
import { errorInWords, issuesOf, wasGivenUp } from './failure'
import { drawIcons } from './icons'
import { wireIntake } from './intake'
import { createJudge } from './judge'
import { keepSettings } from './look-settings'
import { prepareOffline } from './offline'
import { createPolicyPanel } from './policy-panel'
import { createReadiness } from './readiness'
import { createRulesInForce } from './rules-in-force'
import { wireSamples } from './samples'
import { createTable, judgedAgainInWords } from './table'
import { wireTheme } from './theme'
import { createWhyView } from './why/why-view'

const announce = createAnnouncer(byId('announcer', HTMLElement))
const readiness = createReadiness()
const isOffline = prepareOffline()
const policy = await createPolicyPanel((text) => void putInForce(text))
const inForce = createRulesInForce(policy.startRules)
const judge = createJudge(policy.startText, isOffline, {
  starting() {
    readiness.starting()
  },
  progress(progress) {
    readiness.progress(progress)
    why.progress(progress)
  },
  ready(info, report) {
    readiness.ready(info)
    if (report) {
      inForce.replace(report.rules)
      policy.inForce(report)
    }
  },
  failed(error) {
    readiness.failed(error)
    policy.refused(issuesOf(error), errorInWords(error))
  },
})

const settings = keepSettings((now, before) => {
  if (before.describer === 'browser' && now.describer !== 'browser') judge.switchDescriber(null)
  const isJudgedOtherwise = (['escalate', 'budgetMs', 'language'] as const).some((name) => now[name] !== before[name])
  if (isJudgedOtherwise) void table.judgeAgain()
})
const why = createWhyView({ judge, inForce, announce, settings })
const table = createTable({
  judge,
  announce,
  inForce,
  settings,
  explain: why.open,
  changed(count) {
    byId('empty', HTMLElement).hidden = count > 0
    byId('toolbar-actions', HTMLElement).hidden = count === 0
  },
})
const take = (files: File[]) => table.add(files)

wireTheme(byId('theme', HTMLButtonElement))
drawIcons()
wireIntake(take)
wireSamples(table, announce)
createDeviceDrawer({
  judge,
  announce,
  isOffline,
  switched: () => void table.judgeAgain(),
  look: {
    settings,
    useBrowserDescriber: async (share) => judge.switchDescriber(await browserDescriber(share)),
  },
})
byId('clear', HTMLButtonElement).addEventListener('click', () => table.clear())
byId('bench', HTMLElement).inert = false

let latest = 0
/** Milliseconds that judging again may take unsaid. */
const UNSAID_MS = 200

/** Puts a policy that parses in force and judges the table again; a later text overtakes an earlier one. */
async function putInForce(text: string): Promise<void> {
  latest += 1
  const own = latest
  const saying = setTimeout(() => policy.say('Judging by the new text …'), UNSAID_MS)
  try {
    const report = await judge.setPolicy(text)
    if (own !== latest) return
    inForce.replace(report.rules)
    policy.inForce(report)
    const done = await table.judgeAgain()
    if (own !== latest || !done) return
    policy.say(done.pictures > 0 ? judgedAgainInWords(done) : 'In force.')
  } catch (error) {
    if (own === latest && !wasGivenUp(error)) policy.refused(issuesOf(error), errorInWords(error))
  } finally {
    clearTimeout(saying)
  }
}
