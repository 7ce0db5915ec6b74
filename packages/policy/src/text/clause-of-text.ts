import { isNegated } from '../phrase/visible-part'
import { withoutEnd } from '../phrase/without-end'

/** Verbs and fillers of a policy that may stand before the text: `or`, `and` and commas join several. */
const LEAD =
  /^(?:(?:[,/]|or\b|and\b)\s*)*(?:(?:show|contain|depict|display|carr|portray|quot)(?:y|e|s|es|ies|ing|ying)?|(?:featur|includ)(?:e|es|ing)|ha(?:ve|s|ving)|be|are|is|with|any|some|of|an?|the|(?:images?|photos?|pictures?|screenshots?|memes?|posters?|contents?)(?: (?:of|that|which|with)))(?=[\s,/]|$)\s*/i

/** What is written in a picture; alone it is something to be seen, with what it says it is something to be read. */
const TEXT =
  '(?:(?:written|printed|overlaid|overlay|visible|on-screen) )?(?:texts?|wording|words|captions?|writings?|lettering|inscriptions?|subtitles?|slogans?|headlines?|messages?|comments?|chats?|conversations?|sentences?)(?: (?:overlays?|messages?|in (?:it|them|the (?:picture|image|photo))))?'

/** "text that offers drugs", "captions which insult", "messages about weapons", "text offering drugs". */
const SAYING = new RegExp(
  `^${TEXT}\\s+(?:(?:that|which|who)\\s+(?:(?:is|are|be)\\s+)?|with\\s+|about\\s+|of\\s+|on\\s+|in which (?:someone|somebody|people|a person)\\s+|(?=[a-z]+ing\\b))(.+)$`,
  'is',
)

/** "insults in the text", "threats in captions", "drug offers written in the picture". */
const WRITTEN = new RegExp(
  `^(.+?)\\s+(?:in|as|inside|within)\\s+(?:any |the |its |a )?${TEXT}$|^(.+?)\\s+(?:that (?:is|are) )?(?:written|printed|spelled out)(?: (?:in|on|across|over) .+)?$`,
  'is',
)

/** "insulting captions": attitudes that no picture shows and words do. */
const SUCH = new RegExp(
  `^((?:insult|offend|threaten|harass|bully|demean|humiliat|discriminat|mislead)ing|offensive|abusive|hateful|racist|sexist|homophobic|profane|vulgar|obscene|defamatory|sexual|suicidal|political) ${TEXT}$`,
  'i',
)

/** Things on which something is written, and is itself what a picture shows: "passwords written on paper". */
const VISIBLE_CARRIER = /\bwritten on (?:paper|a |the )/i

/**
 * What text has to say to match a clause about text: "contain text that offers drugs" gives "offers drugs". Such a clause is judged on what a
 * text reader reads, not on what the picture looks like.
 *
 * @returns `null` for a clause about what is seen, text as such included ("show handwriting"), and where only an absence is named
 */
export function saidByText(clause: string): string | null {
  let rest = clause.trim()
  for (let lead = LEAD.exec(rest); lead; lead = LEAD.exec(rest)) rest = rest.slice(lead[0].length)
  rest = withoutEnd(rest, '.,;:! ')
  if (isNegated(rest) || VISIBLE_CARRIER.test(rest)) return null
  const found = SAYING.exec(rest) ?? WRITTEN.exec(rest) ?? SUCH.exec(rest)
  const said = (found?.[1] ?? found?.[2] ?? '').trim()
  return /[\p{L}\p{N}]/u.test(said) ? said : null
}
