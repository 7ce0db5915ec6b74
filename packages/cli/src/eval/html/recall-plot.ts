import type { RuleEvaluation } from '../evaluation'
import { percent } from '../numbers'
import { html, type Markup } from './markup'
import { decadeBelow, linearUp, logRight, plot, vertical } from './plot'

/**
 * Draws what a rule would find against what it would flag wrongly, whatever its threshold, false positives on a logarithmic axis: the
 * promised rate as a line and where the rule stands as a dot. `null` without positives or without negatives. Shares of zero stand at the
 * left end.
 */
export function recallPlot({
  title,
  kind,
  curve,
  promised,
  recall,
  falsePositives,
  negatives,
}: RuleEvaluation): Markup | null {
  if (!recall || !falsePositives || curve.length === 0) return null
  const low = decadeBelow(Math.min(promised, 1 / negatives, 0.1))
  const isPromise = kind === 'should-not'
  return plot({
    title: `What ${title} finds and what it flags wrongly`,
    description: `It finds ${percent(recall.share)} and flags ${percent(falsePositives.share)} of the others${isPromise ? `; promised are ${percent(promised)} of ordinary images` : ''}.`,
    x: logRight(low),
    xLabel: 'flagged wrongly (log)',
    y: linearUp,
    yLabel: 'found',
    yTicks: [0, 0.25, 0.5, 0.75, 1],
    draw: (frame) => {
      // Steps: a looser threshold first lets in what it flags wrongly, then what it finds.
      const steps: string[] = [frame.at(0, 0)]
      let found = 0
      for (const point of curve) {
        steps.push(frame.at(point.falsePositives, found), frame.at(point.falsePositives, point.recall))
        found = point.recall
      }
      const [cx, cy] = frame.at(falsePositives.share, recall.share).split(',') as [string, string]
      return [
        isPromise ? html`<path class="promise" d="${vertical(frame, promised)}"/>` : html``,
        html`<polyline class="curve" points="${steps.join(' ')}"/>`,
        html`<circle class="mark" cx="${cx}" cy="${cy}" r="5"/>`,
      ]
    },
  })
}
