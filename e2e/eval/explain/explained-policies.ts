import { policyOf, RULES } from '../rules'

/** Lines that let something of a rule's subject pass. */
const EXCEPTIONS: Readonly<Record<string, string[]>> = {
  guns: ['guns in a museum', 'toy guns'],
  fire: ['candles'],
  dogs: ['dogs on a leash'],
}

/** The twelve common rules with some exceptions, one of them milder, a review band, and rules for text and for a detector. */
export const MANY_RULES = [
  policyOf(RULES.map((rule) => ({ ...rule, exceptions: EXCEPTIONS[rule.id] ?? [] }))),
  '## figures\nMatch text: /\\d{3,}/\nAction: blur',
  '## nudity\nDetector: nsfw.porn >= 0.6\nDetector: nsfw.sexy >= 0.6\nAction: review',
  '## faces\nShould not: show people close up\nReview band: 20%\nAction: blur',
].join('\n\n')

/** What has to be shown, so that most pictures are flagged. */
export const ASKING =
  '## outdoors: Outdoors\nMust show: landscapes\nReview band: 40%\n\n## boards\nShould not: show skateboards\nAction: blur\n'
