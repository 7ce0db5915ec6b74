/** Words that say nothing by themselves, whatever they stand beside. */
const EMPTY =
  /^(?:that|which|who|whose|where|when|how|what|the|a|an|of|or|and|to|for|in|by|on|with|from|as|at|into|is|are|be|been|being|it|its|this|these|those|their|them|any|all|other|some|such|like|also|more|than|etc|eg|ie|e|g|i|can|could|may|might|should|would|will|do|does|has|have|about|against|towards?|based|contents?|materials?|images?|photos?|pictures?|categor(?:y|ies)|things?|ways?|kinds?|types?|forms?|people|persons?|individuals?|groups?|someone|anyone|others|race|racial|gender|sex|sexual|orientation|origin|national|religi\w+|disabilit\w+|age|color|colour|caste|status|political|social|ethnic|personal|characteristics?|protected)$/

/** What no picture shows: attitudes, intents, what is said or meant. */
const ABSTRACT =
  /^(?:hat(?:e|red|eful)|racis[mt]|sexis[mt]|discriminat\w+|prejudices?|bigotry|antisemitism|\w+phobi[ac]|extremis[mt]|ideolog\w+|identit\w+|ethnicit\w+|nationalit\w+|intolerance|supremac\w+|harass\w*|bullying|stereotypes?|(?:mis|dis)?information|radicali\w+|beliefs?|opinions?|sentiments?|attitudes?|inten(?:t|ts|ded|tions?)|purposes?|express\w*|incit\w+|promot\w+|encourag\w+|advocat\w+|endors\w+|glorif\w+|prais\w+|condon\w+|justif\w+|normali[sz]\w+|facilitat\w+|giv(?:e|es|ing)|provid\w+|offer(?:s|ing)?|describ\w+|discuss\w*|mention\w*|contain\w*|includ\w+|show(?:s|ing)?|depict\w*|display\w*|advice|instruct\w*|guidance|plan(?:s|ning)?|commit\w*|execution|wrongdoing|illicit|illegal|unlawful|acts?|activit\w+|behaviou?rs?|conduct|harm(?:s|ful)?|offensive|inappropriate|unsafe|unwanted|bad|dangerous|sensitive|serious|derogatory|demeaning|target\w*|language|speech|policy|policies)$/

/** About what is heard, said or written rather than seen. */
const WORDS =
  /\b(?:audio|spoken|speech(?:es)?|speakers?|voices?|lyrics?|soundtracks?|podcasts?|phone calls?|chats?|chat messages?|text messages?|comments?|usernames?|written text|wording|language|profanit\w+|profane|swear\w*|slurs?|prompts?|a phrase|phrases|instructions?|advice)\b/i

/** Says that it is about text or sound alone, as tables of categories do. */
const WORDS_ALONE = /\b(?:text|audio|speech)[ -]only\b/i

const PICTURE =
  /\b(?:images?|photos?|pictures?|drawings?|scenes?|show(?:s|n|ing)?|depict\w*|display\w*|visible|symbols?|signs?|gestures?|screenshots?|memes?|posters?|in the picture)\b/i

/** Whether a line is about speech or writing alone. A line that speaks of pictures too is not. */
export function isAboutWords(text: string): boolean {
  return WORDS_ALONE.test(text) || (WORDS.test(text) && !PICTURE.test(text))
}

/**
 * Whether a definition names nothing that a picture shows: all its words that say anything are attitudes, intents or speech. A word that
 * is not in the list counts as visible, so that too much is carried rather than too little; the linter and the compiler look at it again.
 */
export function namesNothingVisible(text: string): boolean {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.test(word))
  return words.length > 0 ? words.every((word) => ABSTRACT.test(word)) : !/[\p{L}\p{N}]/u.test(text)
}
