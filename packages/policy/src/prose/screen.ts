import { pattern } from './pattern'
import type { Sentence } from './sentences'
import { textOf } from './text-of'
import type { Token } from './tokens'
import { Unclear } from './unclear'

/** Words that leave open whether a rule holds. */
const HEDGE = pattern(
  'maybe|perhaps|probably|possibly|might|sometimes|usually|mostly|generally|ideally|preferably|try_to|try_not|if_possible|where_possible|i_think|i_guess|we_think|not_sure|unsure|kind_of|sort_of|rather_not|better_not|would_rather|would_prefer|we_prefer|i_prefer|discouraged|discourage|not_recommended|not_too|not_so|hopefully|in_most_cases|most_of_the_time|more_or_less|within_reason|use_your_judgement|use_your_judgment|use_common_sense|common_sense|depends|depending_on|it_depends|unless_otherwise|or_whatever|frowned_upon|not_always|not_necessarily|not_all|not_every|not_everything|by_and_large|as_far_as_possible|case_by_case|on_a_case-by-case_basis|with_caution|may_or_may_not|not_really|iffy|borderline|not_entirely|not_completely|not_strictly|hardly|scarcely|barely|rarely|seldom|in_theory|theoretically|in_principle|almost_no|next_to_no',
)
/** "no guns, let alone bombs": what follows is what the clause before says of it, but more so. */
const STRONGER = pattern('let_alone|not_to_mention|much_less|never_mind|to_say_nothing_of')
/** Words of the grammar that may be words of a sign: '"no guns: toys are fine" signs'. */
const GRAMMAR =
  /^(?:[:;.!?→=—()]|except|unless|but|only|no|not|never|is|are|may|allow|allowed|fine|ok|okay|banned|forbidden)$/
/** "any kind of", "all sorts of": no hedges. */
const KIND = /^(?:any|all|some|every|what|whatever|other|the|that|this|these|those|no|a|an|of|various|every)$/

/** Function words and nouns of other languages that no English sentence about pictures holds. */
const FOREIGN = new Set(
  'nicht keine kein keinen keiner und oder mit ohne für sind ist erlaubt verboten waffen bilder bitte nur keinerlei auf drogen alkohol nackte werden zeigen dürfen messer der ein eine armas drogas prohibido prohibida prohibidos prohibidas permite permiten permitido permitidas imágenes imagenes fotos_de desnudos desnudez sólo ningún ninguna comida niños cuchillos pistolas una por está están se pero excepto excepto nada interdit interdite interdits interdites armes drogue pas les dans sont seulement uniquement aucune aucun sauf avec nourriture couteaux vietato vietate vietati armi coltelli cibo della delle gli nessun nessuna sono consentite immagini não proibido proibidas nenhuma facas apenas comida uma imagens geen wapens verboden alleen niet een zijn toegestaan messen foto\u2019s vapen inte och eller ingen inga ikke våben bez broni broń zakaz nie tylko zdjęcia fumar alcool violencia desnudas sangre blut'.split(
    ' ',
  ),
)
/** Of these an English sentence may hold one: "knives de luxe". */
const HALF_FOREIGN = new Set(
  'los las des est et para het dem ni das den de la el le du en un il lo di per que ou y o e di da dos em na sur'.split(
    ' ',
  ),
)

const REMARK = pattern(
  'thanks|thank_you|thx|cheers|many_thanks|thanks_a_lot|thank_you_very_much|thank_you_all|enjoy|have_fun|happy_posting|happy_selling|please_read|read_carefully|please_read_carefully|hi|hello|hey|welcome|hi_all|hi_everyone|hello_everyone|hello_all|hi_there|hey_all|hi_folks|welcome_everyone|dear_all|thanks_for_reading|thank_you_for_reading|thanks_everyone|thanks_all|thanks_for_understanding|thanks_for_your_understanding|thank_you_for_your_understanding|thanks_for_your_cooperation|thank_you_for_your_cooperation|have_a_nice_day|see_you_there|thats_it|that_is_it|that_is_all|simple_as_that|end_of_story|period|full_stop|no_discussion|ever|seriously|please|ok|okay|best_wishes|kind_regards|regards|best_regards|the_management|the_mods|the_moderators|your_moderators|your_mods|the_admins|good_luck|love_you_all|that_is_all_folks in_advance|for_reading|everyone|all|folks|everybody|guys|very_much|so_much|for_your_help|for_your_patience|for_your_cooperation|for_understanding|to_all_of_you|to_our_forum|to_the_forum|to_our_group|to_the_group|to_our_community|to_the_community|to_our_site?',
)

/** The words without marks around all of them: quotation marks, parentheses around the whole, a dash or comma at either end. */
export function trimmed(tokens: readonly Token[]): Token[] {
  let from = 0
  let to = tokens.length
  for (let before = -1; before !== to - from; ) {
    before = to - from
    while (from < to && /^["—,:/.!;]$/.test(tokens[from]!.word)) from++
    while (from < to && /^["—,.!;→]$/.test(tokens[to - 1]!.word)) to--
    if (tokens[from]?.word === '(' && tokens[to - 1]?.word === ')' && isWhole(tokens, from, to)) {
      from++
      to--
    }
  }
  return tokens.slice(from, to)
}

function isWhole(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0
  for (let at = from; at < to; at++) {
    if (tokens[at]!.word === '(') depth++
    if (tokens[at]!.word === ')' && --depth === 0) return at === to - 1
  }
  return false
}

/**
 * Looks for what no sentence of a policy may hold.
 *
 * @returns whether the sentence is a greeting or thanks, that says nothing
 * @throws Unclear for a question, a word that leaves the rule open, another language
 */
export function screen(tokens: readonly Token[], end: Sentence['end']): boolean {
  if (tokens.length === 0) throw new Unclear('empty')
  if (REMARK(tokens, 0) === tokens.length) return true
  if (end === '?') throw new Unclear('question')
  refuseQuoted(tokens)
  let foreign = 0
  tokens.forEach(({ word, written }, at) => {
    const to = HEDGE(tokens, at)
    if (to >= 0 && !(/^(?:kind|sort)$/.test(word) && KIND.test(tokens[at - 1]?.word ?? ''))) {
      throw new Unclear('hedge', textOf(tokens.slice(at, to)))
    }
    if (STRONGER(tokens, at) >= 0) throw new Unclear('part', textOf(tokens.slice(at)))
    if (FOREIGN.has(word)) foreign += 2
    else if (HALF_FOREIGN.has(word)) foreign++
    else if (/[^\p{Script=Latin}\p{N}\p{P}\p{S}\p{M}]/u.test(written)) foreign += 2
  })
  if (foreign > 1) throw new Unclear('foreign')
  return false
}

/** What stands in quotation marks is a name, and is not read as a clause. */
function refuseQuoted(tokens: readonly Token[]): void {
  let from = -1
  tokens.forEach(({ word, start }, at) => {
    if (word !== '"') return
    const before = tokens[at - 1]
    if (from < 0) {
      // "kids' forum": no mark of quotation.
      if (!before || before.kind === 'mark' || before.end < start) from = at
      return
    }
    const inner = tokens.slice(from + 1, at)
    if (inner.some((token) => GRAMMAR.test(token.word))) throw new Unclear('part', textOf(inner))
    from = -1
  })
}
