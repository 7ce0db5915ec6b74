/** A word or a mark of a sentence. */
export interface Token {
  /** Lower case, contractions taken apart and common slips mended; for a mark, one character that stands for all of its kind. */
  word: string
  /** `word`, or a mark: `, ( ) " : / → — . ! ? ;`, or another character. */
  kind: 'word' | 'mark'
  /** As it stands in the text. */
  written: string
  /** Where it begins in the text, in UTF-16 code units. */
  start: number
  /** Where it ends, exclusive. */
  end: number
}

/**
 * White space and decoration; an abbreviation; a share; a word; an arrow; any other character. A full stop inside a word is followed by a
 * digit or a small letter, so that "guns.No" is two words.
 */
const TOKEN =
  /((?:[\s\p{Cc}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}*_`\uFEFF]|\uFE0F|\u200D)+)|((?:[Ee]\.\s?[Gg]\b|[Ii]\.\s?[Ee]\b|[Ee][Tt][Cc]\b|[Ii]ncl\b)\.?|[Mm]ax\.(?=\s*\d))|(\d+(?:[.,]\d+)*\s?%)|([Aa]nd\/[Oo]r\b|[Ww]\/[Oo]\b|[Ww]\/(?=\s)|&|[\p{L}\p{N}](?:[\p{L}\p{N}]|\p{M}|['’&+-](?=[\p{L}\p{N}])|\.(?=[\p{Ll}\p{N}])|(?<=\b\p{Lu})\.(?=\p{Lu}))*\+?)|(->|=>|[\s\S])/guy

/** Marks that stand for others. */
const MARKS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': '"',
  '’': '"',
  "'": '"',
  '[': '(',
  ']': ')',
  '–': '—',
  '-': '—',
  '…': '.',
  '->': '→',
  '=>': '→',
  '。': '.',
}

/** Words and short forms that are written in several ways, and slips that anybody would forgive. */
const FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dont: 'do not',
    doesnt: 'does not',
    cant: 'can not',
    cannot: 'can not',
    "can't": 'can not',
    wont: 'will not',
    "won't": 'will not',
    "shan't": 'shall not',
    "ain't": 'are not',
    aint: 'are not',
    isnt: 'is not',
    arent: 'are not',
    shouldnt: 'should not',
    mustnt: 'must not',
    couldnt: 'could not',
    "it's": 'it is',
    "that's": 'that is',
    "there's": 'there is',
    "what's": 'what is',
    "let's": 'let us',
    "i'm": 'i am',
    thats: 'that is',
    theyre: 'they are',
    youre: 'you are',
    theres: 'there is',
    whats: 'what is',
    '&': 'and',
    'and/or': 'or',
    'w/o': 'without',
    'w/': 'with',
    pls: 'please',
    plz: 'please',
    plse: 'please',
    thx: 'thanks',
    teh: 'the',
    nd: 'and',
    adn: 'and',
    incl: 'including',
    pix: 'pics',
    foto: 'photo',
    fotos: 'photos',
    pitcures: 'pictures',
    pictues: 'pictures',
    picutres: 'pictures',
    alowed: 'allowed',
    allowd: 'allowed',
    forbiden: 'forbidden',
    prohibitted: 'prohibited',
    permited: 'permitted',
    acceptible: 'acceptable',
    welcom: 'welcome',
    wellcome: 'welcome',
    becuase: 'because',
    exept: 'except',
    excpet: 'except',
    unles: 'unless',
    okey: 'okay',
    nothin: 'nothing',
  }),
)

/**
 * Cuts text into words and marks.
 *
 * @param from where to begin, in UTF-16 code units
 * @param to where to end, exclusive
 */
export function* tokenise(text: string, from: number, to: number): Generator<Token> {
  const part = text.slice(0, to)
  const scan = new RegExp(TOKEN)
  scan.lastIndex = from
  for (let found = scan.exec(part); found; found = scan.exec(part)) {
    const [, blank, abbreviation, , word, mark] = found
    const place = { written: found[0], start: found.index, end: scan.lastIndex }
    if (blank !== undefined) continue
    // Field by field: spreading `place` takes several times as long, and a hostile text is marks alone.
    if (mark !== undefined) {
      const { written, start, end } = place
      yield { word: MARKS[mark] ?? mark, kind: 'mark', written, start, end }
    } else if (word !== undefined) yield* wordsOf(word, place)
    else if (abbreviation !== undefined) {
      yield* wordsOf(abbreviation.replace(/[.\s]/g, ''), place)
      // "knives, etc. Toys are fine."
      const ends = /^etc\.$/i.test(abbreviation) && /^(?:\s+\p{Lu}|\s*$)/u.test(part.slice(place.end, place.end + 3))
      if (ends) yield { ...place, word: '.', kind: 'mark' }
    } else yield { ...place, word: place.written.replace(/\s/, '').replace(',', '.'), kind: 'word' }
  }
}

/** A word, or the words that a contraction is made of. */
function wordsOf(written: string, place: Omit<Token, 'word' | 'kind'>): Token[] {
  const forms = formsOf(written)
  // A short form or a slip is written out: "w/ alcohol" is "with alcohol".
  const mended = forms.length === 1 && FORMS.has(written.toLowerCase())
  return forms.map((word) => ({ ...place, word, kind: 'word', written: mended ? word : place.written }))
}

function formsOf(written: string): string[] {
  const word = written.toLowerCase().replaceAll('’', "'")
  const form = FORMS.get(word)
  if (form) return form.split(' ')
  const negated = /^([a-z]+)n't$/.exec(word)
  if (negated?.[1]) return [negated[1], 'not']
  const short = /^(we|they|you|i|it)'(re|ll|ve|d)$/.exec(word)
  if (short?.[1])
    return [short[1], { re: 'are', ll: 'will', ve: 'have', d: 'would' }[short[2] as 're' | 'll' | 've' | 'd']]
  return [word]
}
