// Policies as JSON or plain objects, apart from the Markdown reader: a page loads this when it is given one.
export { editDistance } from './json/edit-distance'
export { readPolicyJson } from './json/read-policy-json'
export type { PolicyJson, RuleJson } from './json/types'
export { writePolicyJson } from './json/write-policy-json'
