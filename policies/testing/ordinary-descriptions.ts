import { readdirSync, readFileSync } from 'node:fs'

const LEXICON = new URL('../../models/mini/lexicon/', import.meta.url)

/** What ordinary things look like, one of each concept of the model's lexicon: "beer mug, heavy dimpled glass …". */
export function ordinaryDescriptions(): string[] {
  return readdirSync(LEXICON)
    .filter((file) => file.endsWith('.tsv'))
    .flatMap((file) => readFileSync(new URL(file, LEXICON), 'utf8').trimEnd().split('\n').slice(1))
    .map((line) => {
      const [concept, , looks] = line.split('\t')
      return `${concept}, ${looks}`
    })
}
