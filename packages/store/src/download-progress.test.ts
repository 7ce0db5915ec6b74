import { describe, expect, test } from 'vitest'
import { createDownloadProgress, type LoadEvent } from './download-progress'

function record(totalBytes: number) {
  const clock = { ms: 0 }
  const events: LoadEvent[] = []
  const progress = createDownloadProgress(
    'judge',
    totalBytes,
    (event) => events.push(event),
    () => clock.ms,
  )
  const loaded = () => events.map((event) => (event.type === 'download' ? event.loadedBytes : -1))
  return { clock, events, progress, loaded }
}

describe('createDownloadProgress', () => {
  test('says which file, how much of how much, and what came from the store', () => {
    const { clock, events, progress } = record(300)

    progress.settled('graph.onnx', 'aa', 100, true)
    clock.ms = 500
    progress.receiving('weights.bin', 'bb', 50)

    const same = { type: 'download', part: 'judge', totalBytes: 300, cachedBytes: 100 }
    expect(events).toEqual([
      { ...same, file: 'graph.onnx', loadedBytes: 100, fromCache: true },
      { ...same, file: 'weights.bin', loadedBytes: 150, fromCache: false },
    ])
  })

  test('adds up shards that arrive together', () => {
    const { clock, progress, loaded } = record(1000)

    for (const [index, [sha256, bytes]] of (
      [
        ['aa', 10],
        ['bb', 20],
        ['aa', 30],
      ] as const
    ).entries()) {
      clock.ms = index * 100
      progress.receiving('weights.bin', sha256, bytes)
    }

    expect(loaded()).toEqual([10, 30, 50])
  })

  test('reports ten times a second at most, but always the end', () => {
    const { clock, progress, loaded } = record(1000)

    for (let step = 1; step <= 100; step++) {
      clock.ms = step * 4
      progress.settled('weights.bin', String(step), 10, false)
    }

    expect(loaded()).toEqual([10, 260, 510, 760, 1000])
  })

  test('never falls back when a shard is fetched again', () => {
    const { clock, progress, loaded } = record(1000)

    progress.receiving('weights.bin', 'aa', 400)
    clock.ms = 200
    progress.receiving('weights.bin', 'aa', 10)
    clock.ms = 400
    progress.settled('weights.bin', 'aa', 500, false)

    expect(loaded()).toEqual([400, 400, 500])
  })

  test('does not report the end before the last shard is verified', () => {
    const { clock, progress, loaded } = record(1000)

    progress.settled('graph.onnx', 'aa', 600, false)
    clock.ms = 200
    progress.receiving('weights.bin', 'bb', 400)
    expect(loaded()).toEqual([600])

    progress.settled('weights.bin', 'bb', 400, false)
    expect(loaded()).toEqual([600, 1000])
  })
})
