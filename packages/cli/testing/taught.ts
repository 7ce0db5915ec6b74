import { readFile } from 'node:fs/promises'
import type { CompiledPolicy, TaughtExample } from '@lookfirst/policy'
import { encodeFloat16 } from '@lookfirst/policy/judge'
import { openEngine } from '../src/engine/open-engine'

/** A policy of which a rule was taught an image as a violation, compiled. */
export async function taughtPolicy(
  text: string,
  { ruleId, image, model }: { ruleId: string; image: string; model: string },
): Promise<CompiledPolicy> {
  const engine = await openEngine(model)
  try {
    const { features } = await engine.look(await readFile(image))
    const examples = features.map(
      ({ spaces }): TaughtExample => ({
        source: `sha256:${'0'.repeat(64)}`,
        as: 'violation',
        vectors: spaces.map(({ vector }) => encodeFloat16(vector)),
      }),
    )
    return await engine.compile(text, new Map([[ruleId, examples]]))
  } finally {
    await engine.close()
  }
}
