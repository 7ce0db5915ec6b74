import type { ExplainOptions, GuardOptions } from 'lookfirst'

/** A way to judge a picture, to be timed against `classify`. */
export interface Arm {
  name: string
  mode: 'classify' | 'explain'
  options: Pick<GuardOptions, 'policy' | 'escalate'>
  call: ExplainOptions
}

/** What one of the fixtures shows, so that an explanation has a region to check. */
const CATS = '## cats: Cats\nShould not: show cats'
const CONTACT = `${CATS}\n\n## contact: Contact details\nMatch text: phone numbers`
const DETECTED = `${CATS}\n\n## porn: Pornography\nDetector: nsfw.porn >= 0.8`

const WORDLESS: ExplainOptions = { describe: false }

/** Everything that may be paid for. The first is what the others are compared with. */
export const ARMS: readonly Arm[] = [
  { name: 'classify', mode: 'classify', options: { policy: CATS }, call: {} },
  { name: 'classify, with a detector', mode: 'classify', options: { policy: DETECTED }, call: {} },
  { name: 'classify, with text', mode: 'classify', options: { policy: CONTACT }, call: {} },
  { name: 'explain: clauses and regions', mode: 'explain', options: { policy: CATS }, call: WORDLESS },
  { name: 'explain: with a description', mode: 'explain', options: { policy: CATS }, call: {} },
  { name: 'explain: with a detector', mode: 'explain', options: { policy: DETECTED }, call: WORDLESS },
  { name: 'explain: with text', mode: 'explain', options: { policy: CONTACT }, call: WORDLESS },
  { name: 'explain: everything', mode: 'explain', options: { policy: CONTACT, escalate: 'always' }, call: {} },
]
