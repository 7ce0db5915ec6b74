import {
  type CompileParts,
  compilePolicy,
  type Features,
  type ImageEvidence,
  loadCompiled,
  parsePolicy,
} from '@lookfirst/policy'
import { decide, type Judge, scoreRules } from '@lookfirst/policy/judge'
import { createTextMatcher } from '@lookfirst/policy/text'
import { describedFeatures, readStretches } from '@lookfirst/policy/text-judge'
import type { InjectedVerdict } from './injections'

/** Rules about what is seen, one of which the picture violates, about what text says, and about what it matches. */
const POLICY = `# Shop
## weapons: Weapons
Should not: show handguns
Action: block

## pets: Pets
Should not: show dogs
Action: block

## drugs: Drugs in words
Should not: contain text that offers drugs
Action: block

## contact: Contact details
Should not: show envelopes
Match text: /\\+?\\d[\\d -]{7,}/
Action: review
`

/** What stands in the picture besides. */
const WRITTEN = 'cocaine and weed for sale\ncall +1 555 010 9999'

/** A picture that violates, in which anything may stand. */
export interface InjectedPicture {
  judge: Judge
  features: Features
  /** Text as a text reader hands it on. */
  read(text: string): ImageEvidence
  /** The verdict with this written below what stands there. */
  judgeWith(injected: string): Promise<InjectedVerdict>
}

/** A picture whose vector is that of its subject's name, an offer of drugs and a phone number in it. */
export async function injectedPicture(parts: CompileParts): Promise<InjectedPicture> {
  const { compiled } = await compilePolicy(parsePolicy(POLICY).policy!, parts)
  const patterns = compiled!.rules.flatMap(({ textPatterns }) => textPatterns)
  const judge = loadCompiled(compiled!, await createTextMatcher(patterns))
  const features = describedFeatures('a handgun', parts)
  const read = (text: string): ImageEvidence => ({
    text,
    detectors: null,
    stretches: readStretches(text, parts.encoder),
  })
  return {
    judge,
    features,
    read,
    async judgeWith(injected) {
      const rules = scoreRules({ ...features, seen: read(`${WRITTEN}\n${injected}`) }, judge)
      return { action: decide(rules).action, policyHash: judge.compiled.policyHash, rules }
    },
  }
}
