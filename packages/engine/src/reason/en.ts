/** Reasons in English. `{holes}` are filled in; what is quoted is shortened until the sentence has fewer than 30 words. */
export const en = {
  /** Replaces `{rarity}`. */
  'rarity.of': '{count} of {bank} ordinary photos',
  'rarity.any': 'any of {bank} ordinary photos',

  'reason.match': 'Matches {clause}: it looks more like it than {rarity}.',
  'reason.may-match': 'May match {clause}: it looks more like it than {rarity}; a person should look.',
  'reason.examples': 'Looks like the examples of {title}, more so than {rarity}.',
  'reason.may-be-examples':
    'May be like the examples of {title}: it looks more like them than {rarity}; a person should look.',
  'reason.not-shown': 'Does not show {clause} clearly enough: about {share} of 100 other photos look more like it.',
  'reason.barely-shown': 'Barely shows {clause}, which the policy asks for; a person should look.',
  'reason.text': 'Shows the words {match}, which {title} looks for.',
  'reason.detector': 'A detector reports {label}, which {title} looks for.',
  'reason.crop': 'A part of the picture, looked at on its own, matches {clause}.',
  'reason.may-crop': 'A part of the picture, looked at on its own, may match {clause}; a person should look.',

  'reason.partial': 'No rule matched the first of {frames} frames; the others were not looked at.',
  'reason.partial-above':
    'Only the first of {frames} frames was looked at, which asks for more than {title} does by what it saw.',
  'reason.unevaluated': 'No rule matched, but {title} could not be checked in full: a part that it needs did not run.',
  'reason.unevaluated-above':
    'The rule {title} could not be checked in full, which asks for more than {other} does by what it saw.',

  'reason.excused': 'Resembles {clause}, but the exception {exception} fits better.',
  'reason.excused-examples': 'Resembles {clause}, but looks more like examples that it allows.',
  'reason.nearest': 'No rule matched; the nearest was {clause}, below its threshold.',
  'reason.nearest-examples': 'No rule matched; the nearest were the examples of {title}, below its threshold.',
  'reason.shown': 'Shows {clause}, as the policy asks.',
  'reason.none': 'No rule of the policy matched.',
} as const

/** Key of a reason's template. */
export type ReasonKey = keyof typeof en

/** Every reason, in one language. A message that is missing is a type error. */
export type ReasonMessages = Record<ReasonKey, string>
