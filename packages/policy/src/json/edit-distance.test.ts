import { expect, test } from 'vitest'
import { editDistance } from './edit-distance'

test.each([
  ['', '', 0],
  ['lint', 'lint', 0],
  ['', 'lint', 4],
  ['lint', 'lnt', 1],
  ['lint', 'lints', 1],
  ['lint', 'lent', 1],
  ['lint', 'lnit', 2],
  ['kitten', 'sitting', 3],
  ['policy', 'print', 4],
])('From %j to %j it is %i letters, and as many back', (a, b, letters) => {
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([letters, letters])
})
