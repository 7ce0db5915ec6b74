import type { CompiledPolicy } from '@lookfirst/policy'
import type { Announce } from '../announcer'
import { errorInWords, wasGivenUp } from '../failure'
import type { Judge } from '../judge'
import type { JudgedAgain } from '../table'
import { answerOf, answers } from './answer'
import { rememberedExpectations } from './expectations'
import { expectedOfFolder, type PlacedFile } from './folder-files'
import { createKeptPolicy } from './kept-policy'
import type { Expectation, TestPicture } from './test-picture'

/** Pictures decoded and encoded at once. */
const IN_FLIGHT = 3

/** The pictures that a policy is tried on. */
export interface TestSet {
  readonly pictures: readonly TestPicture[]
  add(files: PlacedFile[]): void
  remove(picture: TestPicture): void
  clear(): void
  /** Clears, and forgets what was expected of pictures. */
  forget(): void
  expect(picture: TestPicture, expected: Expectation): void
  /** Expects the present answers of all pictures for which nothing was said. Answers how many. */
  expectAnswers(): number
  /** Asks the policy in force again. Nothing is decoded. `null` when overtaken. */
  answerAgain(): Promise<JudgedAgain | null>
  /** Marks what differs from this policy from now on; `null`: nothing. A text is taught what `taughtBy` was. */
  compareWith(policy: string | CompiledPolicy | null, taughtBy: CompiledPolicy | null): Promise<void>
}

/** What a test set needs from the page. */
export interface TestSetParts {
  judge: Judge
  announce: Announce
  /** Called after every change of pictures, answers or expectations. */
  changed(): void
}

const UNSAID: Expectation = { action: null, ruleId: null }

/** Makes an empty test set. It owns its pictures' object URLs and keeps features in memory, for as long as the page is open. */
export function createTestSet({ judge, announce, changed }: TestSetParts): TestSet {
  const pictures: TestPicture[] = []
  const remembered = rememberedExpectations()
  const kept = createKeptPolicy()
  let round = 0

  async function lookAt(added: TestPicture[]): Promise<void> {
    try {
      const guard = await judge.guard()
      const items = added.map((picture) => ({ key: picture, input: picture.blob }))
      for await (const { key: picture, verdict } of guard.classifyMany(items, { inFlight: IN_FLIGHT })) {
        if (!pictures.includes(picture)) continue
        picture.record = guard.record(verdict)
        picture.answer = answerOf(picture.record)
        if (picture.expected.action === null) picture.expected = remembered.of(verdict.input.contentHash) ?? UNSAID
        else remember(picture)
        changed()
      }
      // The policy may have changed while they were looked at.
      await answerAgain()
    } catch (error) {
      if (!wasGivenUp(error)) announce(errorInWords(error))
    }
  }

  async function answerAgain(): Promise<JudgedAgain | null> {
    round += 1
    const own = round
    const started = performance.now()
    const guard = await judge.guard()
    const asked = pictures.filter(({ record }) => record)
    const found = await answers(guard, asked)
    const milliseconds = performance.now() - started
    await kept.answer(asked)
    if (own !== round) return null
    for (const [picture, answer] of found) picture.answer = answer
    changed()
    return { pictures: asked.length, encoded: 0, milliseconds }
  }

  function remember({ record, expected }: TestPicture): void {
    const hash = record?.verdict.input.contentHash
    if (hash) remembered.remember(hash, expected)
  }

  function clear(): void {
    for (const { url } of pictures) URL.revokeObjectURL(url)
    pictures.length = 0
    changed()
  }

  return {
    pictures,
    add(files) {
      const added = files.map(({ file, folder }) => createTestPicture(file, expectedOfFolder(folder) ?? UNSAID))
      pictures.push(...added)
      changed()
      void lookAt(added)
    },
    remove(picture) {
      pictures.splice(pictures.indexOf(picture), 1)
      URL.revokeObjectURL(picture.url)
      changed()
    },
    clear,
    forget() {
      remembered.forget()
      clear()
    },
    expect(picture, expected) {
      picture.expected = expected
      remember(picture)
      changed()
    },
    expectAnswers() {
      const unsaid = pictures.filter(({ expected, answer }) => expected.action === null && answer)
      for (const picture of unsaid) {
        picture.expected = { action: picture.answer?.action ?? null, ruleId: null }
        remember(picture)
      }
      changed()
      return unsaid.length
    },
    answerAgain,
    async compareWith(policy, taughtBy) {
      kept.use(policy, taughtBy)
      await answerAgain()
    },
  }
}

function createTestPicture(file: File, expected: Expectation): TestPicture {
  return {
    key: crypto.randomUUID(),
    name: file.name || 'Pasted picture',
    blob: file,
    url: URL.createObjectURL(file),
    expected,
    record: null,
    answer: null,
    keptAnswer: null,
  }
}
