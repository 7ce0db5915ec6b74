import { ACTIONS } from '@lookfirst/policy'
import type { Evaluation, RuleEvaluation } from '../evaluation'
import { type NextStep, nextSteps } from '../next-steps'
import { areaText, intervalText, msText, percent, shareText } from '../numbers'
import { html, type Markup, raw } from './markup'
import { ruleSection, type Thumbnails } from './rule-section'
import { STYLE } from './style'

/**
 * Writes the report as one HTML file: no script, nothing loaded from elsewhere, light and dark.
 *
 * @param thumbnails of the examples
 */
export function reportPage(evaluation: Evaluation, thumbnails: Thumbnails): string {
  const { policy, model, rules, counts } = evaluation
  const title = policy.title || 'Policy without a title'
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${title}: evaluation</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header><h1>${title}${policy.version ? ` ${policy.version}` : null}: how well it judges these images</h1>
<p class="soft">${counts.judged} images judged, ${counts.ordinary} of them ordinary, by the model ${model.id}.</p></header>
<main>
<p>${headline(evaluation)}</p>
${ruleTable(rules)}
${nextTable(nextSteps(evaluation), rules)}
${actionTable(evaluation)}
<h2>Rule by rule</h2>
${rules.map((rule, at) => ruleSection(rule, at, thumbnails))}
${failures(evaluation)}
${latency(evaluation)}
</main>
${footer(evaluation)}
</body>
</html>
`.markup
}

function headline({ rules, actions, counts }: Evaluation): Markup {
  const broken = rules.filter(({ promise }) => promise.state === 'broken').length
  const open = rules.filter(
    ({ promise, notJudged }) => !notJudged && promise.state !== 'broken' && promise.state !== 'kept',
  ).length
  const promise =
    broken > 0
      ? html`<span class="broken">${broken === 1 ? '1 rule breaks its promise' : `${broken} rules break their promises`}.</span>`
      : open > 0
        ? html`No rule breaks its promise; for ${open} of ${rules.length} the images are too few to show that it is kept.`
        : html`<span class="kept">Every rule keeps its promise.</span>`
  const right = actions.right ? html` The expected action came for ${shareText(actions.right)}.` : null
  const failed = counts.failed > 0 ? html` <a href="#failed">${counts.failed} could not be judged.</a>` : null
  return html`${promise}${right}${failed}`
}

const STATES = {
  kept: 'kept',
  open: 'too few to tell',
  broken: 'broken',
  unmeasured: 'not measured',
} satisfies Record<RuleEvaluation['promise']['state'], string>

function ruleTable(rules: readonly RuleEvaluation[]): Markup {
  return html`${wideOf('Rules')}<table class="rules"><thead><tr><th scope="col">Rule</th><th scope="col">Found</th><th scope="col">Flagged wrongly</th><th scope="col">Promise</th><th scope="col">Area under ROC</th></tr></thead>
<tbody>${rules.map(ruleRow)}</tbody></table></div>`
}

function ruleRow(rule: RuleEvaluation, at: number): Markup {
  const { title, ruleId, notJudged, recall, falsePositives, promise, promised, auroc, action } = rule
  const name = html`<th scope="row"><a href="#rule-${at}">${title}</a><br><span class="soft small">${ruleId}, ${action}</span></th>`
  if (notJudged)
    return html`<tr>${name}<td colspan="4" class="soft">${notJudged === 'off' ? 'off' : `not judged: ${notJudged}`}</td></tr>`
  const measured = promise.measured ? html`<br><span class="soft small">${shareText(promise.measured)}</span>` : null
  return html`<tr>${name}<td>${shareCell(recall)}</td><td>${shareCell(falsePositives)}</td>
<td><span class="state ${promise.state}">${STATES[promise.state]}</span> <span class="small">at most ${percent(promised)}</span>${measured}</td><td>${areaText(auroc)}</td></tr>`
}

function shareCell(share: RuleEvaluation['recall']): Markup {
  if (!share) return html`<span class="soft">no images</span>`
  return html`<span class="share">${percent(share.share)}</span><span class="soft small">${share.count} of ${share.of}, ${intervalText(share)}</span>`
}

const KINDS = { fix: 'Fix', look: 'Improve', measure: 'Measure' } satisfies Record<NextStep['kind'], string>

function nextTable(steps: readonly NextStep[], rules: readonly RuleEvaluation[]): Markup {
  if (steps.length === 0)
    return html`<h2>What to do next</h2><p>Nothing: every rule keeps its promise, and finds what it should.</p>`
  const titleOf = (id: string | null) => rules.find(({ ruleId }) => ruleId === id)?.title ?? 'All images'
  return html`<h2>What to do next</h2>${wideOf('What to do next')}<table class="steps"><thead><tr><th scope="col">What</th><th scope="col">Rule</th><th scope="col">How</th></tr></thead>
<tbody>${steps.map(({ kind, ruleId, text }) => html`<tr><td class="kind ${kind}">${KINDS[kind]}</td><th scope="row">${titleOf(ruleId)}</th><td>${text}</td></tr>`)}</tbody></table></div>`
}

function actionTable({ actions, counts }: Evaluation): Markup {
  if (counts.judged === 0) return html``
  return html`<h2>Actions</h2>
<p class="soft">Rows are what the labels ask for, columns what the policy did.${counts.partial > 0 ? ` ${counts.partial} animations were judged by their first frame, and so are for review at least.` : null}</p>
${wideOf('Actions')}<table class="actions"><thead><tr><th scope="col">expected</th>${ACTIONS.map((got) => html`<th scope="col">${got}</th>`)}</tr></thead>
<tbody>${ACTIONS.map(
    (expected) =>
      html`<tr><th scope="row">${expected}</th>${ACTIONS.map((got) => html`<td${expected === got ? html` class="same"` : null}>${actions.table[expected][got] || '·'}</td>`)}</tr>`,
  )}</tbody></table></div>`
}

function failures({ errors, leftAside }: Evaluation): Markup {
  const aside =
    leftAside.length > 0 ? html`<p class="small soft">Left aside as no images: ${leftAside.join(', ')}.</p>` : null
  if (errors.length === 0) return html`${aside}`
  return html`<h2 id="failed">Images that could not be judged</h2>${wideOf('Images that could not be judged')}<table><thead><tr><th scope="col">Image</th><th scope="col">Code</th><th scope="col">Why</th></tr></thead>
<tbody>${errors.map(({ image, code, message, hint }) => html`<tr><td class="mono">${image}</td><td class="mono">${code}</td><td>${message} ${hint}</td></tr>`)}</tbody></table></div>${aside}`
}

function latency({ latency }: Evaluation): Markup {
  return html`<h2>Time per image</h2><p class="soft">Milliseconds on this machine, in Node. A browser's differ.</p>
${wideOf('Time per image')}<table class="actions"><thead><tr><th scope="col">stage</th><th scope="col">median</th><th scope="col">95th percentile</th></tr></thead>
<tbody>${Object.entries(latency).map(([stage, { p50, p95 }]) => html`<tr><th scope="row">${stage}</th><td>${msText(p50)}</td><td>${msText(p95)}</td></tr>`)}</tbody></table></div>`
}

function footer({ policy, model }: Evaluation): Markup {
  return html`<footer><details><summary>How to read this</summary>
<p><strong>Found</strong> is the share of the images labelled with the rule that it flags; <strong>flagged wrongly</strong> the share of all others that it flags. Small numbers are counts and 95% confidence intervals (Wilson).</p>
<p>A rule <strong>promises</strong> how many ordinary images it flags at most; a “Must show” rule, how many images without the subject pass. The promise counts as broken when one that holds would give so many by chance in fewer than 1 of 40 such sets of images, as kept when the whole interval is below it. Images labelled “allowed” are no ordinary ones and do not count here.</p>
<p>A <strong>margin</strong> above zero means violated; it is the distance to the rule's threshold, in standard deviations of ordinary images.</p></details>
<p class="soft">Policy <span class="mono">${policy.policyHash.slice(0, 12)}</span>, calibration <span class="mono">${policy.calibrationHash.slice(0, 12)}</span>, model ${model.id} <span class="mono">${model.modelHash.slice(0, 12)}</span></p></footer>`
}

/** Begins a table that scrolls by itself on a narrow screen, by keyboard too. The caller closes it. */
function wideOf(label: string): Markup {
  return html`<div class="wide" role="region" aria-label="${label}" tabindex="0">`
}
