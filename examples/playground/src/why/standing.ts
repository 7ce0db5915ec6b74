import type { CompiledPolicy, CompiledRule, RuleResult } from '@lookfirst/policy'
import type { Explanation } from 'lookfirst'
import { element } from '../element'
import { counted } from '../quantities'
import { rarityInWords } from '../rarity'
import { scoreOf } from '../studio/distribution'
import { scorePlot } from './score-plot'

/** A rule for which the picture has a score. */
interface Scored {
  rule: CompiledRule
  result: RuleResult
  score: number
}

/**
 * Shows where the picture stands among ordinary ones, for the rule that the explanation is about or another that the person picks. `null`
 * where no rule gave it a score.
 *
 * @param signal stops following the width of the page
 */
export function createStanding(
  explanation: Explanation,
  { rules }: CompiledPolicy,
  signal: AbortSignal,
): HTMLElement | null {
  const scored = explanation.rules.flatMap((result): Scored[] => {
    const rule = rules.find(({ id }) => id === result.ruleId)
    const score = rule ? scoreOf(result, rule) : null
    return rule && score !== null ? [{ rule, result, score }] : []
  })
  const explained = explanation.why?.label ?? explanation.heatmap?.ruleId
  let shown = scored.find(({ rule }) => rule.id === explained) ?? nearest(scored)
  if (!shown) return null

  const place = element('div', { class: 'standing-plot' })
  const words = element('p', { class: 'standing-words' })
  const picker = element(
    'select',
    {
      class: 'select',
      'aria-label': 'Rule',
      onchange: () => {
        shown = scored.find(({ rule }) => rule.id === picker.value) ?? shown
        draw()
      },
    },
    ...scored.map(({ rule }) => element('option', { value: rule.id, selected: rule === shown?.rule }, rule.title)),
  )

  function draw(): void {
    if (!shown || place.clientWidth === 0) return
    const sentence = inWords(shown)
    words.textContent = sentence
    place.replaceChildren(scorePlot(shown.rule, shown.score, place.clientWidth, sentence))
  }

  const observer = new ResizeObserver(draw)
  observer.observe(place)
  signal.addEventListener('abort', () => observer.disconnect())
  return element('div', { class: 'standing' }, scored.length > 1 && picker, place, words)
}

function nearest(scored: readonly Scored[]): Scored | undefined {
  return scored.toSorted((a, b) => b.result.margin - a.result.margin)[0]
}

function inWords({ rule, result, score }: Scored): string {
  const isMustShow = rule.kind === 'must-show'
  const side = score >= rule.threshold ? 'at or above' : 'below'
  return (
    `“${rule.title}”: score ${signed(score)}, ${side} the threshold of ${signed(rule.threshold)}; ` +
    `${rarityInWords({ ...result, isMustShow })}. The columns are ${counted(rule.tail.size, 'ordinary photo')} ` +
    `that the policy was calibrated on. ${isMustShow ? 'Left' : 'Right'} of the threshold the rule asks for something.`
  )
}

/** A true minus keeps company with the scale's. */
function signed(value: number): string {
  return value < 0 ? `−${(-value).toFixed(2)}` : value.toFixed(2)
}
