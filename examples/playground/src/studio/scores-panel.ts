import type { CompiledPolicy, CompiledRule } from '@lookfirst/policy'
import { promiseState, trialsToShow } from '@lookfirst/policy/measures'
import { byId, element } from '../element'
import { counted, marginInWords } from '../quantities'
import { rarityInWords } from '../rarity'
import { distributionPlot, type Placed, placedPictures } from './distribution-plot'
import { measure } from './reliability'
import { reliabilityPlot } from './reliability-plot'
import type { TestPicture } from './test-picture'

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })
const share = (value: number) => percent.format(value).replace('%', ' %')

/** Plots of one rule over the test pictures. */
export interface ScoresPanel {
  /** Draws for this policy and these pictures. */
  show(policy: CompiledPolicy | null, pictures: readonly TestPicture[]): void
  /** Marks a picture, under the rule that comes nearest to it. */
  select(picture: TestPicture): void
}

/** Takes over the panel of scores. */
export function createScoresPanel(): ScoresPanel {
  const ruleChoice = byId('scores-rule', HTMLSelectElement)
  const pictureChoice = byId('scores-picture', HTMLSelectElement)
  const distribution = byId('distribution', HTMLElement)
  const reliability = byId('reliability', HTMLElement)
  let policy: CompiledPolicy | null = null
  let pictures: readonly TestPicture[] = []

  function draw(): void {
    const rule = policy?.rules.find(({ id }) => id === ruleChoice.value)
    byId('scores-body', HTMLElement).hidden = !rule
    byId('scores-none', HTMLElement).hidden = Boolean(rule)
    const width = Math.floor(distribution.clientWidth)
    if (!rule || width === 0) return
    drawDistribution(rule, width)
    drawReliability(rule, width)
  }

  function drawDistribution(rule: CompiledRule, width: number): void {
    const placed = placedPictures(pictures, rule)
    const selected = placed.find(({ picture }) => picture.key === pictureChoice.value) ?? null
    const plot = distributionPlot(rule, placed, selected, width)
    const words = distributionInWords(rule, placed, selected)
    plot.setAttribute('aria-label', `How ordinary pictures score for ${rule.title}. ${words}`)
    distribution.replaceChildren(plot, element('p', {}, words))
  }

  function drawReliability(rule: CompiledRule, width: number): void {
    const measured = measure(pictures, rule)
    const plot = reliabilityPlot(measured.curve, { rate: rule.falsePositiveRate, measured: measured.atPromise }, width)
    const words = reliabilityInWords(rule, measured)
    plot.setAttribute('aria-label', `Measured against promised rates for ${rule.title}. ${words}`)
    reliability.replaceChildren(plot, element('p', {}, words))
  }

  ruleChoice.addEventListener('change', draw)
  pictureChoice.addEventListener('change', draw)
  new ResizeObserver(draw).observe(distribution)

  return {
    show(next, all) {
      policy = next
      pictures = all
      // A rule without clauses has no distribution.
      const rules = (policy?.rules ?? []).filter((rule) => rule.tail.size > 0 && !rule.declaredNonViolating)
      choices(
        ruleChoice,
        rules.map(({ id, title }) => [id, title]),
        rules[0]?.id ?? '',
      )
      choices(pictureChoice, [['', 'None'], ...pictures.map(({ key, name }): [string, string] => [key, name])], '')
      draw()
    },
    select(picture) {
      pictureChoice.value = picture.key
      const nearest = picture.answer?.rule ?? picture.answer?.rules.toSorted((a, b) => b.margin - a.margin)[0]
      const isListed = [...ruleChoice.options].some(({ value }) => value === nearest?.ruleId)
      if (nearest && isListed) ruleChoice.value = nearest.ruleId
      draw()
    },
  }
}

/** Lists choices anew and keeps the chosen one where it is still there. */
function choices(select: HTMLSelectElement, options: [value: string, words: string][], fallback: string): void {
  const chosen = select.value
  select.replaceChildren(...options.map(([value, words]) => element('option', { value }, words)))
  select.value = options.some(([value]) => value === chosen) ? chosen : fallback
}

function distributionInWords(rule: CompiledRule, placed: Placed[], selected: Placed | null): string {
  if (!selected) {
    return placed.length > 0 ? 'Choose a picture to see where it stands.' : 'Add test pictures to see where they stand.'
  }
  const { picture, score } = selected
  const result = picture.answer?.rules.find(({ ruleId }) => ruleId === rule.id)
  if (!result) return ''
  const rarity = rarityInWords({ ...result, isMustShow: rule.kind === 'must-show' })
  const lifted = result.outcome === 'excused' ? ` “${result.exception?.text}” has lowered it.` : ''
  return `${picture.name} scores ${marginInWords(score)}, ${marginInWords(score - rule.threshold)} from the threshold: ${rarity}.${lifted}`
}

function reliabilityInWords(
  { kind, falsePositiveRate }: CompiledRule,
  { atPromise, curve }: ReturnType<typeof measure>,
): string {
  const [meant, does] =
    kind === 'must-show' ? ['expected not to pass', 'passes'] : ['expected to be allowed', 'is flagged']
  const promised = share(falsePositiveRate)
  const needed = counted(trialsToShow(falsePositiveRate), 'picture')
  if (!atPromise)
    return `Say of some pictures that they are ${meant}. To show a rate of ${promised} takes ${needed} of which none ${does}.`
  const { count, of, interval } = atPromise
  const found = `Promised ${promised}; measured ${count} of ${counted(of, 'picture')} ${meant}: ${share(count / of)}. The true rate lies somewhere between ${share(interval[0])} and ${share(interval[1])}.`
  const state = {
    kept: 'The promise is kept on these.',
    broken: 'The promise is broken on these: calibrate, or lower the rate.',
    open: `Too few to tell: ${needed} of which none ${does} would show it.`,
  }[promiseState(atPromise, falsePositiveRate)]
  const thin = curve.length === 0 ? ' The curve needs at least two pictures.' : ''
  return `${found} ${state}${thin}`
}
