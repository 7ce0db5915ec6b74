/**
 * What the sections answer: a title for where one cannot be measured, and keys of the last line. The line has them in this order, and
 * always all of them; new ones go last.
 */
export const TOPICS = {
  sizes: { title: 'Size of the model', keys: ['bytesJudge', 'bytesCompile', 'bytesDescribe', 'int8CosineMin'] },
  unseenClasses: {
    title: 'Held-out classes: no ImageNet picture, class name or class probability of them trained the head',
    keys: [
      'heldClassAuroc',
      'heldRecallAt1',
      'heldRecallAt5',
      'heldClassAurocNoLexicon',
      'heldRecallAt1NoLexicon',
      'lookalikeAuroc',
    ],
  },
  safety: {
    title:
      "Safety subjects: unseen = by words alone, sets that no training step saw; in domain = by words and the model's own examples (other pictures of the same sets)",
    keys: ['leftOutSafetyAuroc', 'leftOutSafetyRecallAt1', 'inDomainSafetyAuroc', 'inDomainRecallAt1'],
  },
  safetyLookAlikes: {
    title: "Safety subjects against what is taken for them (in domain, with the model's own examples)",
    keys: ['safetyLookalikeAuroc'],
  },
  falsePositives: {
    title: "False positives of common rules at 1 %, with the model's own examples",
    keys: ['fprMeanAt1', 'fprWorstAt1', 'fprScreens', 'fprMemes', 'fprDrawings'],
  },
  calibration: {
    title:
      "Calibration: what a rate promises and what the rules flag on ordinary photos with the model's own examples, in per cent",
    keys: [],
  },
  taught: {
    title:
      'Rules taught by examples, on sets that no training step saw; of fire, smoke and accidents, frames of one film may teach and test',
    keys: ['teach1RecallAt1', 'teach1FprAt1', 'teach4x4LookalikeAuroc'],
  },
  taughtAcross: {
    title: 'Rules taught by pictures of one source, judged on pictures of another, by a head that saw neither',
    keys: ['teach1AcrossRecallAt1'],
  },
  pack: {
    title: 'The evaluation pack, the guard in Chromium at 1 %',
    keys: ['packAuroc', 'packRecallAt1', 'packFprAt1'],
  },
  views: { title: 'The same pictures changed', keys: ['robustRecallRatio'] },
  retrieval: { title: 'Captions to pictures', keys: ['t2iR1', 't2iR5', 't2iR10'] },
  descriptions: {
    title: 'Descriptions of captioned pictures',
    keys: ['captionCider', 'captionBleu4', 'captionSpokenShare'],
  },
  nudity: { title: 'Nudity on pictures without any', keys: ['nudeFpr', 'nsfwjsFpr'] },
  exceptions: {
    title: "Exceptions: what a `Can` line lifts, and what it leaves flagged (in domain, with the model's own examples)",
    keys: ['exceptionLifted', 'exceptionKept'],
  },
  taughtInDomain: {
    title: 'Rules taught by examples, on other pictures of sets that training saw',
    keys: ['teach1InDomainRecallAt1', 'teach1InDomainFprAt1', 'teach4x4InDomainLookalikeAuroc'],
  },
  pointing: {
    title: 'Pointing game: mosaics of four pictures, one of which shows the subject',
    keys: ['pointing'],
  },
  backends: { title: 'WebGPU against WASM, the same pictures', keys: ['backendMarginMax', 'backendFlips'] },
  reference: {
    title: 'The guard in Chromium against the known answers of Python',
    keys: ['referenceMarginMax', 'referencePixelsMarginMax'],
  },
  safetyWords: {
    title: 'Safety subjects in domain by words alone (`Examples: none`)',
    keys: ['inDomainWordsAuroc', 'inDomainWordsRecallAt1'],
  },
} as const satisfies Record<string, { title: string; keys: readonly string[] }>

/** One of them. */
export type Topic = keyof typeof TOPICS

/** A key of the last line. */
export type Key = (typeof TOPICS)[Topic]['keys'][number]

/** Values of some keys. `null` where what is measured is not there. */
export type Keys = Partial<Record<Key, number | null>>

/** Every key without a value, or those of one topic. */
export function nullKeys(topic?: Topic): Keys {
  const topics = topic ? [TOPICS[topic]] : Object.values(TOPICS)
  return Object.fromEntries(topics.flatMap(({ keys }) => keys.map((key) => [key, null])))
}
