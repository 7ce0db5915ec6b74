import { splitAlternatives } from '../phrase/alternatives'

/** What somebody does by saying something (speech acts, Austin 1962), and how that is said of a thing, `{}`. */
interface Act {
  /** What the clause says, without what it is about; matched at its beginning. */
  verb: RegExp
  /** Said of a thing. */
  of: readonly string[]
  /** Said where no thing is named, or people are. */
  alone?: readonly string[]
}

const VERB = (stems: string) =>
  new RegExp(`^(?:${stems})(?=\\s|$)\\s*(?:(?:to|for|of|about|against|at|with)\\s+)?`, 'i')

/** In this order: the first that fits counts. */
const ACTS: readonly Act[] = [
  {
    verb: VERB('(?:tell|explain|teach|describe|show)(?:s|ing)?(?: (?:people|someone|others|you))? how to'),
    of: ['how to {}', 'instructions to {}', '{} at home', 'step by step guide: {}'],
  },
  {
    verb: VERB('(?:offer|sell|advertis|promot|market|trad|deal|supply)(?:s|es|ies|e|ing)?(?: in)?'),
    of: ['{} for sale', 'buy {} here', 'selling {}, message me', 'order {} online', '{} special offer, join now'],
  },
  {
    verb: VERB(
      '(?:insult|mock|bull(?:y|i)|humiliat|abus|offend|demean|harass|ridicul|attack)(?:s|es|e|ing)?|insults?|insulting|offensive|abusive|harassment|name-calling',
    ),
    of: ['{} are stupid', '{} are disgusting', 'I hate {}', 'all {} should go away'],
    alone: ['you are stupid', 'what an idiot', 'you ugly loser', 'nobody likes you', 'shut up, you are pathetic'],
  },
  {
    verb: VERB(
      '(?:express|spread|incit|stir)?(?:s|es|e|ing)? ?(?:hate|hatred|hateful|racist|sexist|homophobic)(?: speech)?|hat(?:es|ing)',
    ),
    of: ['{} are vermin', 'I hate {}', 'get rid of all {}', '{} are inferior'],
    alone: ['I hate these people', 'they are vermin', 'get rid of all of them', 'they are inferior and disgusting'],
  },
  {
    verb: VERB('threaten(?:s|ing)?(?: (?:with|violence|death))?|threats?|is a threat'),
    of: ['I will kill {}', 'I will hurt {}', '{} will die'],
    alone: [
      'I will kill you',
      'I will hurt you',
      'you are going to die',
      'we know where you live',
      'you will pay for this',
    ],
  },
  {
    verb: VERB('(?:ask|beg|request|demand)(?:s|ing)?(?: (?:people|you|someone|others))?(?: (?:for|to send|to give))?'),
    of: ['send me {}', 'please give me {}', 'I need {} urgently', 'transfer the {} now'],
  },
  {
    verb: VERB('promis(?:e|es|ing)|guarantee(?:s|ing)?'),
    of: ['{} guaranteed', 'get {}', 'earn {}', 'win {} now'],
  },
  {
    verb: VERB(
      '(?:encourag|recommend|suggest|glorif|justif|prais|endors|romantici[sz]|normali[sz]|celebrat|support)(?:y|ies|ying|s|es|e|ing)?',
    ),
    of: ['you should try {}', '{} is the answer', '{} is great', 'long live {}', 'do it: {}'],
  },
  {
    verb: VERB('(?:giv|contain|offer|includ|shar)(?:es|e|s|ing)?(?= .*advice)'),
    of: ['{}', 'you should do this', 'do this and you will be fine', 'it helps against it'],
  },
  {
    verb: VERB('(?:giv|reveal|contain|includ|mention|list|shar|disclos|nam|say|stat|discuss|describ)(?:es|e|s|ing)?'),
    of: ['{}', 'this is my {}', 'here is the {}'],
  },
]

/** Subjects that texts speak of in words that seldom name them. */
const TOPICS: readonly { named: RegExp; words: readonly string[] }[] = [
  {
    named: /\b(?:medical|health|medicine|treatments?|cures?)\b/i,
    words: [
      'take this medicine against the pain',
      'this cures the disease',
      'treatment and dosage',
      'your doctor is wrong',
    ],
  },
  {
    named: /\b(?:sexual|sex|erotic|pornographic|porn|flirt\w*|lewd)\b/i,
    words: ['sex', 'naked and horny', 'I want you in my bed', 'hot nudes and porn'],
  },
  {
    named: /\bdrugs?\b/i,
    words: ['cocaine, weed, ecstasy and pills', 'cannabis for sale', 'order MDMA and xanax'],
  },
  {
    named: /\b(?:suicide|suicidal|self-?harm)\b/i,
    words: ['I want to die', 'kill yourself', 'cut yourself', 'end your life'],
  },
  {
    named: /\b(?:politic\w*|elections?|propaganda)\b/i,
    words: [
      'vote for the party',
      'the president and the government',
      'down with the regime',
      'elections and parliament',
    ],
  },
  {
    named: /\b(?:weapons?|guns?|bombs?|explosives?)\b/i,
    words: ['guns, rifles and bombs', 'ammunition and explosives'],
  },
  {
    named: /\b(?:gambling|betting|casinos?)\b/i,
    words: ['online casino, slots and poker', 'place your bets', 'win the jackpot'],
  },
  {
    named: /\b(?:profan\w*|swear\w*|curs\w*|vulgar|obscen\w*)\b/i,
    words: ['fuck this shit', 'damn bitch', 'bullshit, asshole'],
  },
  {
    named: /\b(?:(?:quick|easy|fast|free) money|get-rich\S*|riches|profits?|investments?|crypto\w*|bitcoins?)\b/i,
    words: ['earn thousands a week from home', 'get rich fast', 'guaranteed profit', 'double your bitcoin in a day'],
  },
  {
    named: /\b(?:scams?|fraud\w*|phishing)\b/i,
    words: ['verify your account now', 'you have won a prize, click here', 'send your password', 'earn money fast'],
  },
]

/** Objects that are whoever reads it: nothing is said of them by name. */
const ANYBODY =
  /^(?:the )?(?:people|persons?|someone|somebody|others|anyone|anybody|individuals?|a person|readers?|viewers?|users?|you|them|violence|death|content|speech|language)?$/i

/** One thing that a line about text looks for, and what texts that say it are like. */
export interface Saying {
  phrase: string
  /** At least one. */
  examples: string[]
}

/**
 * Takes what text shall say apart at its alternatives ("offers drugs or weapons"), and says each as people who do say it: words about an insult
 * are not the words of one.
 *
 * @param said from {@link saidByText}
 */
export function sayings(said: string): Saying[] {
  const act = ACTS.find(({ verb }) => verb.test(said))
  const verb = act?.verb.exec(said)?.[0] ?? ''
  const objects = splitAlternatives(said.slice(verb.length), () => true).map((object) => object.trim())
  return objects.map((object) => {
    const phrase = `${verb}${object}`.trim()
    const thing = object.replace(/^(?:an?|the|any|some) /i, '')
    const isAnybody = ANYBODY.test(object)
    const spoken = isAnybody ? (act?.alone ?? act?.of.map((line) => line.replace('{}', 'it')) ?? []) : (act?.of ?? [])
    const topics = TOPICS.filter(({ named }) => named.test(phrase)).flatMap(({ words }) => words)
    return { phrase, examples: [phrase, ...spoken.map((line) => line.replace('{}', thing)), ...topics] }
  })
}
