import { expect, test } from './fixtures'
import { keepGuard } from './kept-guard'
import { type MemorySample, memoryMeter } from './memory'
import { POLICIES } from './pairs'

/**
 * What 300 images may add. The cache of features adds 11 kB an image, 3.3 MB, because it is meant to; one decoded picture
 * of this size (320 x 213 pixels of 4 bytes) kept for each would add 82 MB, one tensor 180 MB.
 */
const RESIDENT_SLACK_BYTES = 20e6
/** The same for the page's own heap: half a kilobyte an image. */
const PAGE_SLACK_BYTES = 150e3

test('500 images in a row leave a flat memory curve', async ({ harness }) => {
  test.skip(process.platform === 'win32', 'there is no ps to read the memory of processes with')
  await keepGuard(harness, { policy: POLICIES.cats })
  const measure = await memoryMeter(harness)
  const samples: MemorySample[] = []
  for (let hundred = 1; hundred <= 5; hundred++) {
    const answers = await harness.evaluate(async () => {
      const bytes = await (await fetch('/files/upright.jpg')).arrayBuffer()
      // What follows the end of a JPEG changes its content hash and nothing else.
      const images = Array.from({ length: 100 }, () => new Blob([bytes, crypto.randomUUID()]))
      const seen = new Set<string>()
      for await (const { verdict } of kept.classifyMany(images)) seen.add(`${verdict.status} ${verdict.action}`)
      return [...seen]
    })
    expect(answers).toEqual(['decided block'])
    samples.push(await measure())
  }
  expect(await harness.evaluate(() => kept.memory())).toMatchObject({ cachedImages: 500, queued: 0, restarts: 0 })
  const [, after200, , , after500] = samples
  const curve = JSON.stringify(samples)
  test.info().annotations.push({ type: 'memory', description: curve })
  expect(after500!.residentBytes - after200!.residentBytes, curve).toBeLessThan(RESIDENT_SLACK_BYTES)
  expect(after500!.pageHeapBytes - after200!.pageHeapBytes, curve).toBeLessThan(PAGE_SLACK_BYTES)
})
