import { type CompiledPolicy, compilePolicy, type PolicyIssue } from '@lookfirst/policy'
import { modelParts } from './model-parts'
import { readPolicyText } from './read-policy-text'

/** What compiling a file gave: the policy or the errors that refuse it, with warnings in both cases. */
export interface CompiledFile {
  compiled: CompiledPolicy | null
  issues: PolicyIssue[]
}

/**
 * Compiles a policy for a packed model, in plain JavaScript.
 *
 * @param text Markdown, plain sentences or the JSON form
 * @param modelFolder holds `manifest.json` and `shards/`
 * @throws GuardError with a `MODEL_` code where the model is missing or damaged; UsageError for a policy that is compiled already
 */
export async function compileForModel(text: string, modelFolder: string): Promise<CompiledFile> {
  const { policy, issues } = await readPolicyText({ name: 'The file', text })
  if (!policy) return { compiled: null, issues }
  return compilePolicy(policy, await modelParts(modelFolder))
}
