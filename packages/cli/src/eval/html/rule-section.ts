import type { Example, RuleEvaluation } from '../evaluation'
import { areaText, percent, shareText, signed } from '../numbers'
import { html, type Markup } from './markup'
import { recallPlot } from './recall-plot'
import { reliabilityPlot } from './reliability-plot'

/** Small pictures as `data:` URLs, by the name of the image; one that could not be drawn is missing. */
export type Thumbnails = ReadonlyMap<string, string>

/** Everything about one rule, to be opened. Opens by itself where its promise is broken. */
export function ruleSection(rule: RuleEvaluation, at: number, thumbnails: Thumbnails): Markup {
  const isOpen = rule.promise.state === 'broken'
  return html`<details id="rule-${at}"${isOpen ? html` open` : null}><summary>${rule.title} <span class="soft">${rule.ruleId}</span></summary>
${rule.notJudged ? html`<p>${NOT_JUDGED[rule.notJudged]}</p>` : judged(rule, thumbnails)}
</details>`
}

const NOT_JUDGED = {
  off: 'The policy declares it non-violating: it is off and flags nothing.',
  undecided: 'No clause of it can be decided by this model, so there is nothing to measure.',
} satisfies Record<NonNullable<RuleEvaluation['notJudged']>, string>

function judged(rule: RuleEvaluation, thumbnails: Thumbnails): Markup {
  const { auroc, averagePrecision, positives, negatives, ordinary, recall, falsePositives, promise, promised, kind } =
    rule
  const base = positives / (positives + negatives)
  return html`<dl>
<dt>Images</dt><dd>${positives} that violate it, ${negatives} that do not, ${ordinary} of them ordinary</dd>
<dt>Found</dt><dd>${shareText(recall)}</dd>
<dt>Flagged wrongly</dt><dd>${shareText(falsePositives)}</dd>
<dt>Promise</dt><dd>${kind === 'must-show' ? 'of images that do not show it, pass' : 'of ordinary images, flagged'}: at most ${percent(promised)}; measured ${shareText(promise.measured)}</dd>
<dt>Area under ROC</dt><dd>${areaText(auroc)} <span class="soft">1 is perfect, 0.5 is guessing</span></dd>
<dt>Average precision</dt><dd>${areaText(averagePrecision)}${averagePrecision === null ? null : html` <span class="soft">guessing gives ${base.toFixed(3)}</span>`}</dd>
</dl>
${plots(rule)}
${gallery(kind === 'must-show' ? 'Refused wrongly' : 'Flagged wrongly', rule.wronglyFlagged, falsePositives?.count ?? 0, 'largest margin first', thumbnails)}
${gallery('Missed', rule.missed, recall ? recall.of - recall.count : 0, 'smallest margin first', thumbnails)}`
}

function plots(rule: RuleEvaluation): Markup {
  const recall = recallPlot(rule)
  const reliability = reliabilityPlot(rule)
  if (!recall && !reliability) return html`<p class="soft">Too few images for curves.</p>`
  const line = rule.kind === 'must-show' ? '' : `; the dashed line is the promised rate, ${percent(rule.promised)}`
  return html`<div class="plots">${recall && html`<figure>${recall}<figcaption>What any threshold would find, against what it would flag wrongly. The dot is the rule as it stands${line}. What flags nothing wrongly stands at the left edge.</figcaption></figure>`}
${reliability && html`<figure>${reliability}<figcaption>Does “rarer than 99 of 100” hold on these images? On the dashed line it does; above it, more are flagged than said. The band is the 95% interval.</figcaption></figure>`}</div>`
}

function gallery(
  title: string,
  examples: readonly Example[],
  count: number,
  order: string,
  thumbnails: Thumbnails,
): Markup {
  if (examples.length === 0) return html`<h3>${title}: none</h3>`
  const shown = examples.length < count ? `${examples.length} of ${count}, ${order}` : `${count}, ${order}`
  return html`<h3>${title} <span class="soft small">${shown}</span></h3>
<ul class="images">${examples.map((example) => card(example, thumbnails.get(example.image)))}</ul>`
}

function card({ image, margin, clause, exception, reason, outcome }: Example, thumbnail: string | undefined): Markup {
  const picture = thumbnail ? html`<img src="${thumbnail}" alt="">` : html`<span class="none">no preview</span>`
  return html`<li>${picture}<strong>${signed(margin)}</strong> ${OUTCOMES[outcome]}<br>${reason}<br>
<span class="soft">${clause === null ? null : html`clause “${clause}”<br>`}${exception === null ? null : html`exception “${exception}”<br>`}<span class="mono">${image}</span></span></li>`
}

const OUTCOMES = {
  clear: 'clear',
  'review-band': 'in the review band',
  violated: 'violated',
  excused: 'excused',
  undecided: 'undecided',
  unevaluated: 'not evaluated',
  off: 'off',
  error: 'error',
} satisfies Record<Example['outcome'], string>
