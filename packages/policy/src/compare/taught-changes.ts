import type { CompiledRule, TaughtExample } from '../types'
import type { PolicyChange } from './diff-types'
import { compareText } from './match-lines'

/** So much of a content hash tells pictures apart. */
const SOURCE_LENGTH = 'pixels-sha256:'.length + 12

/** A picture that a rule was taught: as what, and its vectors over each of its backgrounds. */
interface Picture {
  /** `violation sha256:…` or `allowed sha256:…`, cut short. */
  name: string
  vectors: string
}

/**
 * Lists the pictures that an author taught a rule and took out of it. One whose vectors are others than before counts as changed, with the
 * same name on both sides: it was decoded elsewhere, or the file was edited. In what order they were taught makes no difference.
 *
 * @param from `null` where that side has no such rule
 * @param to likewise
 * @param isSameModel whether both were compiled for one model; else all vectors differ and say nothing
 * @returns sorted by kind and content hash
 */
export function taughtChanges(
  from: CompiledRule | null,
  to: CompiledRule | null,
  isSameModel: boolean,
): Pick<PolicyChange, 'kind' | 'before' | 'after'>[] {
  const [before, after] = [picturesOf(from), picturesOf(to)]
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(compareText)
  return keys.flatMap((key): Pick<PolicyChange, 'kind' | 'before' | 'after'>[] => {
    const [old, now] = [before.get(key), after.get(key)]
    if (!old || !now) {
      return [{ kind: old ? 'removed' : 'added', before: old?.name ?? null, after: now?.name ?? null }]
    }
    return isSameModel && old.vectors !== now.vectors ? [{ kind: 'changed', before: old.name, after: now.name }] : []
  })
}

/** By kind and whole content hash. A picture with transparency has an example for each background. */
function picturesOf(rule: CompiledRule | null): Map<string, Picture> {
  const examples = new Map<string, TaughtExample[]>()
  for (const example of rule?.own?.examples ?? []) {
    const key = `${example.as} ${example.source}`
    examples.set(key, [...(examples.get(key) ?? []), example])
  }
  return new Map(
    [...examples].map(([key, over]): [string, Picture] => {
      const [{ as, source }] = over as [TaughtExample]
      const vectors = over.map((example) => example.vectors.join()).sort(compareText)
      return [key, { name: `${as} ${source.slice(0, SOURCE_LENGTH)}`, vectors: vectors.join('\n') }]
    }),
  )
}
