import type { REASONS } from './unclear'

/** Words that join something to the noun before them: prepositions, relative pronouns, what somebody does with a thing. */
const BEHIND =
  /^(?:with|without|of|in|on|at|near|by|from|for|under|over|behind|inside|outside|next|beside|between|among|around|above|below|against|into|onto|across|along|during|through|about|as|to|holding|wearing|carrying|using|showing|containing|featuring|eating|that|which|who|whose|where|being|made|used|shown|seen|worn|held)$/

const PEOPLE =
  /^(?:people|persons?|m[ae]n|wom[ae]n|child(?:ren)?|kids?|teens?|teenagers?|students?|pupils?|someone|somebody|anyone|anybody|adults?|boys?|girls?|babies|baby|minors?|users?|athletes?|players?|teachers?|soldiers?)$/

/** Nouns that stand in a list without an article or a plural. */
const MASS = new Set(
  'alcohol beer wine liquor booze vodka whiskey whisky blood gore violence nudity porn pornography sex tobacco marijuana cannabis weed hemp cocaine heroin meth food fruit meat pork beef seafood fish bread cheese chocolate candy cake coffee tea milk water juice gambling smoking drinking vaping swearing fighting bullying bikini swimwear underwear lingerie clothing jewelry jewellery furniture livestock ammunition ammo ivory leather fur gold silver money cash spam graffiti text handwriting profanity art fire smoke trash garbage rubbish litter waste dirt mud snow grass traffic equipment machinery medicine medication poison venom vomit urine poop people children men women mice feet teeth geese sheep deer cattle police game football hate propaganda paraphernalia merchandise software hardware makeup artwork torture abuse death cruelty mutilation roadkill suicide war terrorism murder rape crime racism advertising homework drugs gunfire hair skin weaponry explosives war nature landscape scenery produce salad soup rice pasta pizza sushi dessert pastry bakery sky sand wood plastic glass metal paper electronics sport sports yoga dance music fashion architecture interior luggage toast bacon honey sugar salt sunlight rain ice lava kissing cuddling twerking flirting cleavage genitalia faeces feces excrement blackface clickbait'.split(
    ' ',
  ),
)
const MASS_ENDING = /(?:ity|ness|ence|ance|ism|tion|sion|graphy|phernalia|wear|ware|[^s]ment)$/

/** Words that only the frame of a sentence holds: in a thing they are a sign that the sentence was not understood. */
const FRAME =
  /^(?:no|not|never|none|nothing|nobody|neither|nor|only|except|exept|unless|but|though|although|however|because|since|if|when|whenever|while|whether|allowed|permitted|forbidden|banned|prohibited|disallowed|disallow|prohibit|prohibits|forbid|fine|ok|okay|acceptable|unacceptable|must|should|shall|may|might|will|would|could|can|cannot|do|does|did|have|has|had|was|were|am|be|been|we|i|you|they|he|she|it|us|me|them|him|please|thanks|this|these|those|there|here|everyone|everybody|one|ones|else|than|how|why|then|so|just|ever|always|also|too|yes|rule|rules|exceptions?|let|lets|make|makes|want|wants|need|needs|love|loves|hate|hates|think|thinks|guess|seems?|dislike|prefer|don|'s|us|your|our|my|his|her|its|their|own|his|her|its|their|own|until|till|otherwise|instead|guys|folks|mates|reviewed|flagged|etc|eg|ie|same)$/
/** Verbs that ask for an action; a thing does not begin with one. */
const ACTION =
  /^(?:blocks|ban|bans|reject|rejects|rejecting|remove|removes|removing|delete|deletes|deleting|blurs|warn|warning|allow|allows|allowing|post|upload|uploads|send|blocking|blurring|hiding|banning|censoring|reporting|flagging|reviewing|filtering|avoid|try|consider|remember|beware)$/
/** What somebody does, and who does it: about people on the site, not about what a picture shows. */
const CONDUCT =
  /^(?:call|insult|harass|argue|swear|talk|discuss|link|ask|tag|repost|copy|steal|write|give|go|get|bully|attack|threaten|lie|cheat|beg|troll|behave|respect|treat|act|read|follow|violators?|offenders?|rule-breakers?|spammers?|trolls|accounts?|users?|members?|sellers?|posters?|moderators?|mods?|admins?|staff|repeat|repeated)$/
/** What is done about pictures, not what they show: "reports of knives". */
const ENFORCED =
  /^(?:reports?|complaints?|removals?|deletions?|blocking|blurring|banning|reporting|censorship|flagging)$/
/** "let the app blur toy guns" */
const ENFORCER =
  /^(?:apps?|sites?|systems?|filters?|guards?|bots?|software|tools?|mods|moderators|staff|team|admins|teachers?|people|users|members|anyone|everyone|someone)$/
const ENFORCE = /^(?:block|blur|ban|reject|remove|delete|report|review|flag|hide|pixelate|censor|warn)$/
const AMOUNT =
  /^(?:some|most|many|few|several|certain|much|enough|less|fewer|various|excessive|lots|minimal|limited|occasional|moderate|half|partial|partially|slight|slightly|rather|quite|overly)$/
const MEDIA =
  /^(?:pictures?|photos?|images?|pics?|photographs?|snapshots?|posts?|listings?|uploads?|submissions?|videos?|clips?|contents?|materials?|media|files?|entries|entry|stuff|things?|items?|anything|everything|something|someone|ones?|objects?|goods|products?|subjects?|topics?)$/
const VAGUE =
  /^(?:all|both|each|every|bad|good|nice|inappropriate|unsuitable|unwanted|offensive|illegal|improper|harmful|dangerous|disturbing|weird|strange|random|unrelated|irrelevant|other|similar|such|objectionable|questionable|problematic|sensitive|adult|mature|nsfw|sfw|18\+|unsafe|safe|appropriate|suitable|relevant|low-quality|low|high|quality|crap|nonsense|spam|off-topic|against|the|a|an|law|rules?|that|which|is|are|of|any|legal|stupid|silly|ugly|beautiful|interesting|boring|fun|funny|great|like|normal|ordinary|usual|acceptable|common|sense|and|really|very|whatsoever|kind|sort|wrong|right|taste|poor|itself|themselves)$/

/** A quality without a noun: "weapons, real or fake" names two of them, not three things. */
const QUALITY =
  /^(?:real|fake|old|new|big|small|large|tiny|huge|dead|alive|loaded|unloaded|open|closed|visible|hidden|partial|full|drawn|cartoon|black|white|red|blue|green|yellow|loud|bright|dark|hot|cold|raw|whole|young|\w{2,}[^es]ed)$/

/** Whether a word joins something to the noun before it. */
export function joinsBehind(word: string): boolean {
  return BEHIND.test(word)
}

/** Whether a word is a person, of whom a list may say what they do: "people smoking". */
export function isPerson(word: string): boolean {
  return PEOPLE.test(word)
}

/** Whether a word names something by itself in a list: a plural, a name for a stuff or for what people do. Others may lean on the next one: "hunting or combat knives". */
export function standsAlone(word: string): boolean {
  return MASS.has(word) || MASS_ENDING.test(word) || /[^siu]s$/.test(word) || /(?:ies|es)$/.test(word)
}

/**
 * Why words are no thing that a picture could show, as far as grammar tells; `null` where they may be one.
 *
 * @param words in lower case; a mark is U+0000
 */
export function unfit(words: readonly string[]): keyof typeof REASONS | null {
  if (!words.some((word) => /\p{L}/u.test(word))) return words.length > 0 ? 'vague' : 'empty'
  if (
    AMOUNT.test(words[0] ?? '') ||
    words.some((word, at) => word === 'too' && /^m(?:uch|any)$/.test(words[at + 1] ?? '')) ||
    words.includes('excessive')
  ) {
    return 'amount'
  }
  const frame = words.some(
    (word, at) =>
      word === '\u0000' || (FRAME.test(word) && !isCan(words, at) && !isHate(words, at) && !isTheirs(words, at)),
  )
  if (words.some((word, at) => /%$/.test(word) || (word === 'next' && words[at + 1] !== 'to'))) return 'part'
  if (words.some((word, at) => isMisplaced(word, at, words[at + 1] ?? ''))) return 'part'
  if (words.some((word, at) => ENFORCED.test(word) && /^(?:of|about|on)$/.test(words[at + 1] ?? ''))) return 'part'
  if (words.some((word, at) => word === 'without' && isUnseen(words.slice(at + 1)))) return 'condition'
  if (words.some((word, at) => ENFORCER.test(word) && ENFORCE.test(words[at + 1] ?? ''))) return 'part'
  // "other people's children": whose?
  if (words[0] === 'other') return 'part'
  if (frame || ACTION.test(words[0] ?? '') || CONDUCT.test(words[0] ?? '')) return 'part'
  // "guns.no knives" lacks a blank.
  if (words.some((word) => /\p{L}\.\p{L}{2}/u.test(word))) return 'part'
  if (
    words.some(
      (word, at) =>
        /^(?:is|are)$/.test(word) && !words.slice(0, at).some((before) => /^(?:that|which|who)$/.test(before)),
    )
  )
    return 'part'
  if (joinsBehind(words.at(-1) ?? '')) return 'part'
  if (words.length === 1 && QUALITY.test(words[0]!) && !/(?:shed|weed|seed|breed)$/.test(words[0]!)) return 'quality'
  return words.every((word) => MEDIA.test(word) || VAGUE.test(word)) ? 'vague' : null
}

/** What no picture lacks for all to see: "guns without permission". */
function isUnseen(words: readonly string[]): boolean {
  return /^(?:exceptions?|permission|consent|approval|reasons?|limits?|restrictions?|context|warnings?|licen[cs]es?|question|doubt|fail|notice)$/.test(
    words.find((word) => !/^(?:an?|any|the|further|written|good|prior|explicit)$/.test(word)) ?? '',
  )
}

/** Words that stand where no thing of English has them: "the of", "a that", "guns anything". */
function isMisplaced(word: string, at: number, next: string): boolean {
  if (at > 0 && /^(?:anything|everything|something|nothing|such|most)$/.test(word)) return true
  if (/^(?:an?|the)$/.test(word)) return /^(?:of|that|which|who|an?|the|is|are|and|or|with|in|on)$/.test(next)
  return word === 'of' && /^(?:of|which|who|with|in|on|is|are)$/.test(next)
}

/** "beer can", "a can of soup". */
function isCan(words: readonly string[], at: number): boolean {
  return words[at] === 'can' && (at === words.length - 1 || words[at + 1] === 'of') && at > 0
}

/** "dogs with their owners". */
function isTheirs(words: readonly string[], at: number): boolean {
  return at > 0 && /^(?:their|its|his|her)$/.test(words[at] ?? '')
}

/** "hate symbols", "hate". */
function isHate(words: readonly string[], at: number): boolean {
  return words[at] === 'hate' && at === 0
}
