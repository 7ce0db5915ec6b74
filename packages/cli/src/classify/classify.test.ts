import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { MODEL, PARTS, PATIENCE_MS } from '../../testing/policies'
import { run, runWith } from '../../testing/run'
import { textFiles } from '../../testing/text-files'

const fixture = (path: string) => fileURLToPath(new URL(`../../../../e2e/fixtures/${path}`, import.meta.url))
const CAT = fixture('photos/chelsea.png')
const COFFEE = fixture('photos/coffee.png')

/** Classifies by a policy on standard input. */
const classify = (policy: string, ...args: string[]) =>
  runWith(policy, 'classify', ...args, '--policy', '-', '--model', MODEL)

describe('classify', { timeout: PATIENCE_MS }, () => {
  test('prints a line for each image and exits with 3 where one is not allowed', async () => {
    const { code, out, err } = await classify('No cats.', CAT, COFFEE)
    const lines = out.split('\n')
    expect(err).toBe('')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/chelsea\.png: block \(\+\d+\.\d\d\) .*“cats”/)
    expect(lines[1]).toMatch(/coffee\.png: allow \(-\d+\.\d\d\) /)
    expect(code).toBe(3)
  })

  test('asks a detector where a rule binds to one, and refuses a policy whose detector is not there', async () => {
    const policy = '## photos: Photographs\nDetector: nsfw.neutral >= 0.5'
    const { code, out } = await classify(policy, COFFEE, '--parts', PARTS.join())
    expect(out).toMatch(/coffee\.png: block \(\+0\.\d\d\) A detector .*nsfw\.neutral/)
    expect(code).toBe(3)

    const bare = await classify(policy, COFFEE, '--parts', '')
    expect(bare.err).toMatch(/PART_MISSING/)
    expect(bare.code).toBe(1)
  })

  test('prints the margin of the rule that the reason names, however near the text rule beside it is', async () => {
    const policy = '## guns\nShould not: show handguns\n\n## contact\nMatch text: phone numbers'
    const { out } = await classify(policy, COFFEE, '--parts', PARTS.join(), '--json')
    const [{ reason, margin, rules }] = JSON.parse(out).files
    expect(reason).toContain('the nearest was “show handguns”')
    expect(margin).toBe(rules[0].margin)
    expect(margin).toBeLessThan(rules[1].margin)
  })

  test('says what to do on the command line about a part that is not there', async () => {
    const { err } = await classify('## photos: Photographs\nDetector: nsfw.neutral >= 0.5', COFFEE, '--parts', '')
    expect(err).toMatch(/^PART_MISSING: .*nsfw\.neutral \(photos\).*\nInstall @lookfirst\/model-nsfw in this folder/)
    expect(err).not.toContain('option `parts`')
  })

  test.each([
    [
      '--parts',
      'no folder',
      'none',
      /MODEL_UNKNOWN: There is no packed text reader or detector at none.*\nName .* --parts/,
    ],
    [
      '--parts',
      'a model',
      MODEL,
      /MODEL_MANIFEST: .*mini holds no text reader or detector\.\nName folders of .* --parts/,
    ],
    ['--model', 'no folder', 'none', /MODEL_UNKNOWN: There is no packed model at none.*\nPoint --model at a folder/],
    ['--model', 'a part', PARTS[0]!, /MODEL_MANIFEST: .*text holds a text reader or a detector.*\nPoint --model at a/],
  ])('says which option to correct where %s names %s', async (option, _, folder, message) => {
    const { code, err } = await runWith(
      'No cats.',
      ...['classify', COFFEE, '--policy', '-', '--model', MODEL, option, folder],
    )
    expect(err).toMatch(message)
    expect(code).toBe(1)
  })

  test('exits with 0 where every image is allowed', async () => {
    expect((await classify('No cats.', COFFEE)).code).toBe(0)
  })

  test('says of an animation that only its first frame was seen, and asks for review', async () => {
    const { code, out } = await classify('No cats.', fixture('files/animation.gif'))
    expect(out).toMatch(/animation\.gif: review .*frame/)
    expect(code).toBe(3)
  })

  test('goes on behind a file that cannot be judged, names it, and exits with 1', async () => {
    await using texts = await textFiles({ 'not-a.jpg': 'hello' })
    const { code, out, err } = await classify('No cats.', texts.paths['not-a.jpg'], 'none.png', COFFEE)
    expect(err).toMatch(/not-a\.jpg: IMAGE_TYPE: .+\n.*none\.png: IMAGE_FETCH: There is no file none\.png\./)
    expect(out).toContain('coffee.png: allow')
    expect(code).toBe(1)
  })

  test('prints one JSON document with --json, failures in it', async () => {
    const { code, out } = await classify('No cats.', CAT, 'none.png', '--json')
    const { files, policyHash, modelHash } = JSON.parse(out)
    expect([policyHash, modelHash]).toEqual([expect.any(String), expect.any(String)])
    expect(files[0]).toMatchObject({ file: CAT, action: 'block', rule: { ruleId: 'cats' }, complete: true })
    expect(files[0].margin).toBe(files[0].rules[0].margin)
    expect(files[1]).toMatchObject({ file: 'none.png', error: { code: 'IMAGE_FETCH' } })
    expect(code).toBe(1)
  })

  test.each([
    ['a policy', ['classify', COFFEE, '--model', MODEL], 2],
    ['images', ['classify', '--policy', '-', '--model', MODEL], 2],
    ['a model', ['classify', COFFEE, '--policy', '-', '--model', fixture('photos')], 1],
  ])('does nothing without %s', async (_, args, code) => {
    const result = await run(...args)
    expect(result).toMatchObject({ code, out: '' })
    expect(result.err).not.toBe('')
  })

  test('refuses a policy with an error', async () => {
    const { code, err } = await classify('## cats\nShould nut: show cats', COFFEE)
    expect(err).toContain('POLICY_INVALID')
    expect(code).toBe(1)
  })
})
