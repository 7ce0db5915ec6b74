import { readCompileParts } from '@lookfirst/engine/text'
import { manifest, shardUrls } from '@lookfirst/model-mini'
import { type CompiledPolicy, compilePolicy, readPolicy } from '@lookfirst/policy'
import { loadFiles, type ModelPart, openShardStore } from '@lookfirst/store'

/**
 * Compiles as the guard does, but calibrates every rule over the whole bank: pictures that show its subject stay in. To see
 * what leaving them out is worth.
 *
 * @param text a policy without errors
 */
export async function compileOverWholeBank(text: string): Promise<CompiledPolicy> {
  const { store } = await openShardStore()
  const load = (part: ModelPart) => loadFiles({ manifest, part, urls: shardUrls(), store })
  const files = new Map([...(await load('judge')), ...(await load('compile'))])
  await store.close()
  const { bank, ...parts } = await readCompileParts(manifest, files)
  const everyImage = Int32Array.from({ length: bank.size }, (_, image) => image)
  const wholeBank = { ...bank, ordinary: () => everyImage }
  const { compiled } = await compilePolicy(readPolicy(text).policy!, { ...parts, bank: wholeBank })
  // The text is the same, so its hash would be too; the guard knows policies by it.
  return { ...compiled!, policyHash: `${compiled!.policyHash}-whole-bank` }
}
