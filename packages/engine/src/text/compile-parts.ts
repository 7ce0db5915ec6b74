import {
  type CompileParts,
  createDiscriminant,
  createReadingCompiler,
  type PhraseEncoder,
  type ReadingCompiler,
} from '@lookfirst/policy'
import { type Manifest, sha256Hex } from '@lookfirst/store'
import { tensorOf, unpackContainer } from '../model/container'
import { fileOf } from '../model/file-of'
import { type BackgroundNames, createBackground } from './class-names'
import { readDictionary } from './dictionary'
import { readExamples } from './examples'
import { readLexicon } from './lexicon'
import type { RowProduct } from './product'
import { createSubjects, type SubjectsJson } from './subjects'
import { createTextTower } from './tower'

/** What compiling text is made from. */
export interface CompileFiles {
  manifest: Manifest
  modelHash: string
  /** The manifest's compile part, verified and unpacked. */
  files: Map<string, Uint8Array<ArrayBuffer>>
  names: BackgroundNames
  product: RowProduct
}

const json = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes))

/**
 * Puts the text tower, the dictionary, the lexicon, the examples, the background and the bank together.
 *
 * @throws GuardError `MODEL_MANIFEST` or `MODEL_INCOMPATIBLE`
 */
export async function createCompileParts({
  manifest,
  modelHash,
  files,
  names,
  product,
}: CompileFiles): Promise<CompileParts> {
  const { spaces, text } = manifest
  const spaceNames = spaces.map(({ name }) => name)
  const bank = unpackContainer(fileOf(files, text.bank))
  const bankVectors = spaceNames.map((name) => tensorOf(bank, name))
  const subjects: SubjectsJson = json(fileOf(files, text.subjects))
  const { dimension } = spaces[0]!
  const dictionary = readDictionary(fileOf(files, text.dictionary))
  const encoder = createTextTower(
    unpackContainer(fileOf(files, text.tower)),
    json(fileOf(files, text.tokenizer)),
    spaceNames,
  )
  let reading: Promise<ReadingCompiler> | null = null
  return {
    modelHash,
    calibrationHash: await hashCalibration(manifest),
    spaces,
    dictionary,
    lexicon: text.lexicon === undefined ? null : readLexicon(fileOf(files, text.lexicon)),
    examples:
      text.examples === undefined
        ? null
        : readExamples(unpackContainer(fileOf(files, text.examples)), subjects.examples ?? {}, spaceNames, dimension),
    encoder,
    background: await createBackground(names, spaceNames, text.synonymCosine, product),
    reading: () => (reading ??= readingCompiler(encoder, spaces)),
    bank: {
      size: bankVectors[0]!.length / dimension,
      backgroundTotals: spaceNames.map((name) => Float64Array.from(tensorOf(bank, `${name}.totals`))),
      ordinary: createSubjects(subjects, dictionary),
      similarities(space, vectors) {
        const stacked = new Float32Array(vectors.length * dimension)
        for (const [row, vector] of vectors.entries()) stacked.set(vector, row * dimension)
        return product(stacked, bankVectors[space]!, dimension)
      },
      discriminant(space, violations, allowed, weight) {
        const of = (name: string) => tensorOf(bank, `${spaceNames[space]}.${name}`)
        return createDiscriminant(of('mean'), of('precision'))(violations, allowed, weight)
      },
      rows: (space, images) =>
        images.map((image) => bankVectors[space]!.subarray(image * dimension, (image + 1) * dimension)),
    },
  }
}

/** A second's work, and code that few policies need. */
async function readingCompiler(encoder: PhraseEncoder, spaces: Manifest['spaces']): Promise<ReadingCompiler> {
  const { ordinaryTexts } = await import('../words/ordinary-texts')
  return createReadingCompiler(ordinaryTexts(), { encoder, spaces })
}

/** Names what thresholds were fitted on and with: the bank, its subjects, the lexicon, the examples, and the constants of the score. */
async function hashCalibration({ files, spaces, text }: Manifest): Promise<string> {
  const names = [text.bank, text.subjects, text.lexicon, text.examples].filter((name) => name !== undefined)
  const fitted = names.map((name) => files.find((file) => file.name === name)?.sha256)
  return sha256Hex(new TextEncoder().encode(JSON.stringify([fitted, spaces, text.synonymCosine])))
}
