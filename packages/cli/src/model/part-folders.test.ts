import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { PARTS } from '../../testing/policies'
import { run } from '../../testing/run'
import { partFolders, partHint } from './part-folders'

const README = fileURLToPath(new URL('../../README.md', import.meta.url))

describe('partFolders', () => {
  test.each([
    ['a, b', ['a', 'b']],
    ['', []],
    [PARTS.join(), PARTS],
  ])('reads "--parts"', (option, folders) => {
    expect(partFolders(option)).toEqual(folders)
  })
})

describe('partHint', () => {
  const off = '"Declared non-violating" switches a rule off.'

  test.each([
    [
      ['nsfw.porn', 'nsfw.hentai', 'text reader'],
      `Install @lookfirst/model-nsfw and @lookfirst/model-text in this folder and leave --parts out, or name their folders with --parts; ${off}`,
    ],
    [['text reader', 'gore.blood'], `Name the folders of all parts that the policy needs with --parts; ${off}`],
  ])('says for %j what to do', (missing, hint) => {
    expect(partHint(missing)).toBe(hint)
  })

  test.each(['@lookfirst/model-text', '@lookfirst/model-nsfw'])('installs with %s by the README', async (name) => {
    const [install] = /npm install --save-dev .*/.exec(await readFile(README, 'utf8')) ?? []
    expect(install?.split(' ')).toContain(name)
  })

  test.each(['classify', 'eval', 'policy lint'])('is said by %s --help too', async (command) => {
    const { out } = await run(...command.split(' '), '--help')
    expect(out).toMatch(/--parts <dirs> .*@lookfirst\/model-text and\n +@lookfirst\/model-nsfw where/)
  })
})
