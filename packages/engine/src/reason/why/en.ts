/** What is said of a verdict beside its reason, in English. */
export const en = {
  'claim.rarity': 'It looks more like {phrase} than {rarity}.',
  'claim.not-shown': 'About {share} of 100 other photos look more like {phrase}.',
  'claim.margin': 'Its margin for {title} is {margin}; above 0 is a violation.',
  'claim.exception': 'The exception {exception} did not lift the rule; without it the margin would be {without}.',
  'claim.lifted': 'The exception {exception} lifted the rule; without it the margin would be {without}.',
  'claim.text': 'The words {match} were read in it, with a confidence of {confidence}.',
  'claim.detector': '{label} has a probability of {probability}; from {least} on it counts.',
  'claim.crop': 'A part looked at on its own has a margin of {margin}; the whole picture has {whole}.',
  'claim.examples': 'What decided was taught by {violations} pictures to find and {allowed} to allow.',
  'claim.nearest-violation': 'The taught picture that is most like it is one to find: similarity {similarity}.',
  'claim.nearest-allowed': 'The taught picture that is most like it is one to allow: similarity {similarity}.',
  'claim.region':
    'Painting over the part of {width}% by {height}% at {x}%, {y}% takes the margin from {margin} to {blurred} or {mean}.',
  'claim.control': 'Painting over {boxes} parts of that size elsewhere leaves at least {blurred} or {mean}.',
  'claim.description': 'A describing model says: {text}.',

  'otherwise.clause': 'If the policy permitted {clause}, the action would be {action}.',
  'otherwise.clause-next': 'If the policy permitted {clause}, {next} would decide: {action}.',
  'otherwise.rule': 'Without the rule {title}, the action would be {action}.',
  'otherwise.rule-next': 'Without the rule {title}, {next} would decide: {action}.',
  'otherwise.exception': 'Without the exception {exception}, the margin would be {without} and the action {action}.',
  'otherwise.exceptions': 'Without the exceptions of {title}, the margin would be {without} and the action {action}.',
  'otherwise.rate': 'If {title} promised a rate of {rate}%, the action would be {action}.',
  'otherwise.rate-beyond':
    'If {title} promised a rate of {rate}%, which is beyond what {bank} ordinary photos can tell, the action would be {action}.',
  'otherwise.text': 'Without words in the picture, the action would be {action}.',
  'otherwise.detector': 'With {label} below {least}, the action would be {action}.',
  'otherwise.crop': 'Without a look at its parts, the action would be {action}.',
  'otherwise.region': 'Without the part of {width}% by {height}% at {x}%, {y}%, the action would not be {action}.',

  'not.below': 'It stays {margin} below its threshold.',
  'not.shown': 'It is shown clearly enough, by {margin}.',
  'not.excused': 'The exception {exception} fits better.',
  'not.excused-examples': 'It looks more like examples that the rule allows.',
  'not.undecided': 'Nothing visible can decide it.',
  'not.unevaluated': 'A part that it needs did not run.',
  'not.off': 'The policy declares it non-violating.',
  'not.error': 'It could not be judged.',
  'not.milder': 'It asks for {action} only.',
  'not.later': 'It asks for the same, and comes later in the policy.',

  'action.allow': 'allow',
  'action.blur': 'blur',
  'action.review': 'review',
  'action.block': 'block',
} as const

/** Key of a template. */
export type WhyKey = keyof typeof en

/** All of it, in one language. A message that is missing is a type error. */
export type WhyMessages = Record<WhyKey, string>
