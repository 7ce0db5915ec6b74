const ADJECTIVE =
  /^(?:naked|nude|half-naked|topless|dead|live|alive|real|toy|fake|old|new|big|small|large|tiny|huge|raw|sharp|hard|soft|black|white|red|blue|green|yellow|grey|gray|brown|pink|young|bare|bad|good|heavy|light|strong|gross|gory|nasty|scary|bloody|creepy|dirty|sexy|tight|short|long|open|broken|stolen|frozen|wooden|golden|rotten|drunken|drunk|homemade|handmade|unsafe|obscene|lewd|crude|rude|vulgar|cheap|rare|wild|exotic|pregnant|vintage|antique|mature|adult|plastic|rubber|metal|foam|miniature|replica|hidden|male|female|extreme|severe|hot|cold|dark|clean|whole|ripe|fresh|blunt|empty|violent)$/
const ENDING = /(?:ed|ing|al|ful|ous|ive|able|ible|less|ic|ish|like|ary|esque|ent|ant)$/

/** Whether a word before a noun may be an adjective, as far as its form tells: "naked", "sexual". "Number", "kitchen" are nouns. */
export function isAdjective(word: string): boolean {
  return ADJECTIVE.test(word) || ENDING.test(word)
}
