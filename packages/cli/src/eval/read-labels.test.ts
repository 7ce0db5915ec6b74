import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/packable-folder'
import { HAS_PIPES, makePipe } from '../../testing/pipe'
import { UsageError } from '../command'
import { readLabels } from './read-labels'

const RULES = ['weapons', 'smoking']

/** A folder with empty files of these paths. */
async function folderWith(...paths: string[]) {
  const folder = await temporaryFolder()
  for (const path of paths) {
    await mkdir(dirname(join(folder.path, path)), { recursive: true })
    await writeFile(join(folder.path, path), '')
  }
  return folder
}

describe('labels of a folder', () => {
  test('are the names of its sub-folders, whatever lies deeper', async () => {
    await using folder = await folderWith(
      'weapons/b.png',
      'weapons/a/1.jpg',
      'smoking+weapons/c.jpg',
      'ordinary/d.jpg',
      'allowed/toy.jpg',
    )
    const { images, issues } = await readLabels(folder.path, RULES)

    expect(issues).toEqual([])
    expect(images.map(({ name, rules, isOrdinary }) => [name, rules, isOrdinary])).toEqual([
      ['allowed/toy.jpg', [], false],
      ['ordinary/d.jpg', [], true],
      ['smoking+weapons/c.jpg', ['smoking', 'weapons'], false],
      ['weapons/a/1.jpg', ['weapons'], false],
      ['weapons/b.png', ['weapons'], false],
    ])
    expect(images[0]!.file).toBe(join(folder.path, 'allowed/toy.jpg'))
  })

  test('skip what systems leave behind, and say so', async () => {
    await using folder = await folderWith('.git/x', 'ordinary/.DS_Store', 'ordinary/Thumbs.db', 'ordinary/notes.txt')
    const { images, leftAside } = await readLabels(folder.path, RULES)

    expect(leftAside).toEqual(['.git', 'ordinary/.DS_Store', 'ordinary/Thumbs.db'])
    expect(images.map(({ name }) => name)).toEqual(['ordinary/notes.txt'])
  })

  test('skip what people leave behind to describe a set', async () => {
    await using folder = await folderWith('README.md', 'ordinary/readme.txt', 'ordinary/a.jpg')
    const { images, issues, leftAside } = await readLabels(folder.path, RULES)

    expect(issues).toEqual([])
    expect(leftAside).toEqual(['README.md', 'ordinary/readme.txt'])
    expect(images.map(({ name }) => name)).toEqual(['ordinary/a.jpg'])
  })

  test.skipIf(!HAS_PIPES)(
    'skip what is no regular file, and follow links to files and at the top to folders',
    async () => {
      await using folder = await folderWith('.kept/a.jpg', 'ordinary/b.jpg')
      const at = (...names: string[]) => join(folder.path, ...names)
      makePipe(at('pipe'))
      makePipe(at('ordinary', 'pipe.jpg'))
      await symlink(at('.kept', 'a.jpg'), at('ordinary', 'a.jpg'))
      await symlink(at('.kept'), at('ordinary', 'more'))
      await symlink(at('.kept'), at('weapons'))
      const { images, issues, leftAside } = await readLabels(folder.path, RULES)

      expect(issues).toEqual([])
      expect(leftAside).toEqual(['.kept', 'ordinary/more', 'ordinary/pipe.jpg', 'pipe'])
      expect(images.map(({ name }) => name)).toEqual(['ordinary/a.jpg', 'ordinary/b.jpg', 'weapons/a.jpg'])
    },
  )

  test.each([
    ['rule-unknown', 'wepons/a.jpg', 'The policy has no rule "wepons".'],
    ['label-missing', 'a.jpg', 'a.jpg lies in no sub-folder and so has no label.'],
  ])('give %s for %s', async (code, path, message) => {
    await using folder = await folderWith(path)
    expect((await readLabels(folder.path, RULES)).issues).toEqual([
      { code, file: join(folder.path, path.split('/')[0]!), line: null, message, hint: expect.any(String) },
    ])
  })

  test('cannot tell "allowed" from a rule of that id', async () => {
    await using folder = await folderWith('allowed/a.jpg')
    expect((await readLabels(folder.path, ['allowed'])).issues.map(({ code }) => code)).toEqual(['label-ambiguous'])
  })

  test('must be there, and so must be an image', async () => {
    await using folder = await folderWith()
    expect((await readLabels(folder.path, RULES)).issues.map(({ code }) => code)).toEqual(['images-none'])
    await expect(readLabels(join(folder.path, 'none'), RULES)).rejects.toThrow(UsageError)
  })
})

describe('labels as JSON lines', () => {
  async function labelsOf(...lines: string[]) {
    await using folder = await folderWith('1.jpg', 'sub/2.jpg')
    const file = join(folder.path, 'labels.jsonl')
    await writeFile(file, lines.join('\n'))
    return { file, ...(await readLabels(file, RULES)) }
  }

  test('name an image relative to the file, rules, and what else is known', async () => {
    const { file, images, issues } = await labelsOf(
      '\uFEFF{"image": "1.jpg", "rules": []}',
      '',
      '{"image": "sub/2.jpg", "rules": ["smoking", "smoking"], "action": "review"}\r',
    )
    expect(issues).toEqual([])
    expect(images).toEqual([
      { file: join(dirname(file), '1.jpg'), name: '1.jpg', rules: [], isOrdinary: true, action: null },
      {
        file: join(dirname(file), 'sub/2.jpg'),
        name: 'sub/2.jpg',
        rules: ['smoking'],
        isOrdinary: false,
        action: 'review',
      },
    ])
  })

  test('say where an allowed image is no ordinary one', async () => {
    const { images } = await labelsOf('{"image": "1.jpg", "rules": [], "ordinary": false}')
    expect(images[0]!.isOrdinary).toBe(false)
  })

  test.each([
    ['line-json', '{"image": "1.jpg"', '{"image": "1.jpg" is no JSON.'],
    ['line-shape', '["1.jpg"]', '["1.jpg"] is no object.'],
    ['field-unknown', '{"image": "1.jpg", "rules": [], "rule": 1}', 'There is no field rule.'],
    ['field-unknown', '{"image": "1.jpg", "rules": [], "__proto__": 1}', 'There is no field __proto__.'],
    ['field-value', '{"rules": []}', '"image" is missing; it must be the path of an image.'],
    ['field-value', '{"image": "a\\u0000b", "rules": []}', '"image" is "a\\u0000b"; it must be the path of an image.'],
    ['field-value', '{"image": "1.jpg"}', '"rules" is missing; it must be a list of rule ids'],
    ['field-value', '{"image": "1.jpg", "rules": "smoking"}', '"rules" is "smoking"; it must be a list of rule ids'],
    ['field-value', '{"image": "1.jpg", "rules": [], "action": "ban"}', '"action" is "ban"; it must be one of allow'],
    ['field-value', '{"image": "1.jpg", "rules": ["smoking"], "ordinary": true}', '"ordinary" is true'],
    ['rule-unknown', '{"image": "1.jpg", "rules": ["guns"]}', 'The policy has no rule "guns".'],
    ['image-missing', '{"image": "2.jpg", "rules": []}', 'There is no file "2.jpg".'],
    ['image-missing', '{"image": "sub", "rules": []}', 'There is no file "sub".'],
  ])('give %s for %s', async (code, line, message) => {
    const { file, issues } = await labelsOf('', line)
    expect(issues).toEqual([
      { code, file, line: 2, message: expect.stringContaining(message), hint: expect.stringMatching(/\.$/) },
    ])
  })

  test('name an image once, with the lines of both', async () => {
    const { issues } = await labelsOf('{"image": "1.jpg", "rules": []}', '{"image": "./1.jpg", "rules": ["smoking"]}')
    expect(issues).toMatchObject([{ code: 'image-twice', line: 2, message: '"./1.jpg" stands in line 1 already.' }])
  })

  test('give everything that is wrong at once', async () => {
    const { issues } = await labelsOf('x', '{"image": "9.jpg", "rules": ["guns"]}', '{"image": 1, "rules": 2}')
    expect(issues.map(({ line, code }) => [line, code])).toEqual([
      [1, 'line-json'],
      [2, 'rule-unknown'],
      [2, 'image-missing'],
      [3, 'field-value'],
      [3, 'field-value'],
    ])
  })
})
