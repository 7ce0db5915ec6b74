import { own } from '../fields'
import { ACTIONS } from '../types'
import { fail, fields, list, oneOf, string } from './shape'
import type { Mapping } from './types'

/**
 * Checks a mapping at the door: a label that the service does not know would never be flagged, and nobody would notice.
 *
 * @param names labels that the service knows
 * @param checkLabel checks a label's threshold
 * @throws {@link GuardError} `INTERCHANGE_INVALID`, with the path of the first thing that is wrong
 */
export function checkMapping<Label extends { name: string }>(
  mapping: Mapping<Label>,
  names: readonly string[],
  checkLabel: (label: Label, path: string) => void,
): void {
  const root = fields(mapping, 'mapping')
  const ids = new Set<string>()
  for (const [index, item] of list(own(root, 'rules'), 'mapping.rules').entries()) {
    const path = `mapping.rules.${index}`
    const rule = fields(item, path)
    const id = string(own(rule, 'ruleId'), `${path}.ruleId`)
    if (ids.has(id)) fail(`${path}.ruleId`, 'a rule that is not mapped yet', id)
    ids.add(id)
    oneOf(own(rule, 'action'), ACTIONS, `${path}.action`)
    const labels = list(own(rule, 'labels'), `${path}.labels`)
    if (labels.length === 0) fail(`${path}.labels`, 'at least one label', labels)
    for (const [place, label] of labels.entries()) {
      const at = `${path}.labels.${place}`
      oneOf(own(fields(label, at), 'name'), names, `${at}.name`)
      checkLabel(label as Label, at)
    }
  }
  for (const key of ['onUnmapped', 'onUnevaluated'] as const) {
    const action = own(root, key)
    if (action !== undefined) oneOf(action, ACTIONS, `mapping.${key}`)
  }
}
