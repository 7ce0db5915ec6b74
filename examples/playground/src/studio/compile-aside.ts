import type { CompiledPolicy } from '@lookfirst/policy'
import { createGuard } from 'lookfirst'

/**
 * Compiles two texts beside the policy in force, on its worker: a guard of their own costs no download. Both are taught what that policy was
 * taught, so that they differ by what they say alone; a calibration on own pictures is left out. `null` where one of them does not compile.
 */
export async function compileBoth(
  texts: readonly [string, string],
  inForce: CompiledPolicy,
): Promise<[CompiledPolicy, CompiledPolicy] | null> {
  try {
    using guard = await createGuard({ policy: inForce })
    const compile = async (text: string) => {
      // Only what runs hands its examples on, and the first text may lack rules of the second.
      await guard.setPolicy(inForce)
      await guard.setPolicy(text, { taught: 'keep' })
      return guard.compiledPolicy()
    }
    const from = await compile(texts[0])
    return [from, await compile(texts[1])]
  } catch {
    // What is wrong with a text stands beside it as soon as it is in the editor.
    return null
  }
}
