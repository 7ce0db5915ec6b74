import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { ACTIONS, type Action } from '@lookfirst/policy'
import { type LabelIssue, type LabelledImage, type LabelSet, unknownRule } from './labels'

/** Fields of a line. */
const FIELDS = ['image', 'rules', 'action', 'ordinary']

const EXAMPLE = 'Write, for example, {"image": "photos/1.jpg", "rules": ["weapons"]}.'

/**
 * Reads labels from JSON lines: `{"image": path, "rules": [ids], "action"?: action, "ordinary"?: boolean}`. Paths are relative to the file.
 * Blank lines are none. Finds everything that is wrong at once.
 *
 * @param file exists
 * @param text its content
 * @param ruleIds of the policy
 */
export async function readJsonLines(file: string, text: string, ruleIds: readonly string[]): Promise<LabelSet> {
  const images: LabelledImage[] = []
  const issues: LabelIssue[] = []
  const lineOf = new Map<string, number>()
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  for (const [index, source] of lines.entries()) {
    if (source.trim() === '') continue
    const line = index + 1
    const add = (issue: Omit<LabelIssue, 'file' | 'line'>) => issues.push({ file, line, ...issue })
    const fields = readObject(source, add)
    const image = fields && readImage(fields, dirname(file), ruleIds, { file, line }, issues)
    if (!image) continue
    const before = lineOf.get(image.file)
    if (before !== undefined) {
      add({
        code: 'image-twice',
        message: `"${image.name}" stands in line ${before} already.`,
        hint: 'Write one line an image, with all the rules that it violates.',
      })
    } else if (!(await isFile(image.file))) {
      add({
        code: 'image-missing',
        message: `There is no file "${image.name}".`,
        hint: `Paths are relative to ${dirname(file)}.`,
      })
    }
    lineOf.set(image.file, before ?? line)
    images.push(image)
  }
  return { images, issues, leftAside: [] }
}

type AddIssue = (issue: Omit<LabelIssue, 'file' | 'line'>) => void

function readObject(source: string, add: AddIssue): Record<string, unknown> | null {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    add({ code: 'line-json', message: `${quoted(source.trim())} is no JSON.`, hint: EXAMPLE })
    return null
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  add({ code: 'line-shape', message: `${quoted(source.trim())} is no object.`, hint: EXAMPLE })
  return null
}

/** `null` where an issue says why. A rule that the policy does not have is an issue too, and leaves an image. */
function readImage(
  fields: Record<string, unknown>,
  base: string,
  ruleIds: readonly string[],
  place: { file: string; line: number },
  issues: LabelIssue[],
): LabelledImage | null {
  const before = issues.length
  for (const key of Object.keys(fields).filter((name) => !FIELDS.includes(name))) {
    issues.push({
      ...place,
      code: 'field-unknown',
      message: `There is no field ${quoted(key)}.`,
      hint: `The fields are ${FIELDS.join(', ')}.`,
    })
  }
  const { image, rules, action, ordinary } = fields
  const expect = (holds: boolean, field: string, expected: string) => {
    if (holds) return
    issues.push({
      ...place,
      code: 'field-value',
      message: `"${field}" is ${field in fields ? quoted(JSON.stringify(fields[field])) : 'missing'}; it must be ${expected}.`,
      hint: EXAMPLE,
    })
  }
  expect(typeof image === 'string' && image !== '' && !image.includes('\0'), 'image', 'the path of an image')
  const areIds = Array.isArray(rules) && rules.every((id) => typeof id === 'string')
  expect(areIds, 'rules', 'a list of rule ids, empty for an image that no rule should flag')
  expect(action === undefined || ACTIONS.includes(action as Action), 'action', `one of ${ACTIONS.join(', ')}`)
  const isAllowed = areIds && rules.length === 0
  expect(
    ordinary === undefined || ordinary === false || (ordinary === true && isAllowed),
    'ordinary',
    'true or false, and true only where "rules" is empty',
  )
  if (issues.length > before) return null
  const ids = [...new Set(rules as string[])]
  for (const id of ids) if (!ruleIds.includes(id)) issues.push(unknownRule(id, ruleIds, place))
  return {
    file: resolve(base, image as string),
    name: image as string,
    rules: ids,
    isOrdinary: isAllowed && ordinary !== false,
    action: (action as Action | undefined) ?? null,
  }
}

/** Longest stretch of a value that a message quotes, in UTF-16 code units. */
const QUOTE_LENGTH = 60

const quoted = (text: string) => (text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH - 1)}…` : text)

const isFile = async (path: string) => (await stat(path).catch(() => null))?.isFile() ?? false
