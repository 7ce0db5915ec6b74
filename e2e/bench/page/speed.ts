import type { Timing } from 'lookfirst'
import { openWarmGuard, timed } from './guard'
import { openPeer, type PeerTiming } from './peer'
import { makePhoto, unseen } from './photos'

/** Between two calls, so that neither library's idle threads take part in the other's turn. */
const PAUSE_MS = 10
/** The side of nsfwjs's input: the smallest bitmap that loses nothing it would see. */
const PEER_SIDE = 224
/** Long tasks are reported a moment after they end. */
const REPORT_MS = 200

/** How the two are set up. */
export interface Setup {
  threads: number
  policy: string
  photoPaths: string[]
  /** Sizes that every photo is made in. */
  megapixels: number[]
}

/** The same photo through each, in turns. */
export interface Round {
  ours: Timing
  /** The bitmap as decoded, which is how nsfwjs's manual passes images. */
  peer: PeerTiming
  /** The bitmap shrunk to the model's side by the browser while decoding. */
  peerShrunk: PeerTiming
}

/** Both libraries on one page, with the same photos. */
export interface Speed {
  facts: { isolated: boolean; backend: string; threads: number; peerBackend: string; peerThreads: number }
  /** Kilobytes of each JPEG, by index of its size. */
  kilobytes: number[][]
  /**
   * Judges photos in turns; each is a file that was never seen.
   *
   * @param size index in the setup's megapixels
   * @throws Error where an answer came from a cache
   */
  alternate(size: number, rounds: number): Promise<Round[]>
  /** Gets files ready for {@link judgeAll}, so that making them is not measured. */
  prepare(size: number, count: number): Promise<void>
  /** Judges what was prepared, one library alone. @returns milliseconds of every long task of the main thread */
  judgeAll(who: 'ours' | 'peer'): Promise<number[]>
}

async function openSpeed(setup: Setup): Promise<Speed> {
  const sources = await Promise.all(setup.photoPaths.map(async (path) => (await fetch(path)).blob()))
  const sizes: Blob[][] = []
  for (const megapixels of setup.megapixels) {
    const photos: Blob[] = []
    for (const source of sources) photos.push(await makePhoto(source, megapixels))
    sizes.push(photos)
  }
  const guard = await openWarmGuard(setup.policy, setup.threads)
  const peer = await openPeer(setup.threads)
  const { backend, threads } = await guard.ready
  const { backend: peerBackend, threads: peerThreads } = peer
  const newFile = (size: number, index: number) => unseen(sizes[size]![index % sources.length]!)
  const prepared: Blob[] = []

  async function encoding<T>(count: number, work: () => Promise<T>): Promise<T> {
    const { encodes: before } = await guard.memory()
    const result = await work()
    const { encodes: after } = await guard.memory()
    if (after! - before! !== count) throw new Error(`${after! - before!} images were encoded, not ${count}`)
    return result
  }

  async function takeTurns(blob: Blob, first: number): Promise<Round> {
    const round = {} as Round
    const turns = [
      async () => {
        round.ours = await timed(guard, blob)
      },
      async () => {
        round.peer = await peer.classify(blob, {})
      },
      async () => {
        round.peerShrunk = await peer.classify(blob, { resizeWidth: PEER_SIDE, resizeHeight: PEER_SIDE })
      },
    ]
    for (let turn = 0; turn < turns.length; turn++) {
      await wait(PAUSE_MS)
      await turns[(first + turn) % turns.length]!()
    }
    return round
  }

  return {
    facts: { isolated: crossOriginIsolated, backend, threads, peerBackend, peerThreads },
    kilobytes: sizes.map((photos) => photos.map((blob) => blob.size / 1000)),
    alternate: (size, rounds) =>
      encoding(rounds, async () => {
        const samples: Round[] = []
        for (let round = 0; round < rounds; round++) samples.push(await takeTurns(await newFile(size, round), round))
        return samples
      }),
    async prepare(size, count) {
      prepared.length = 0
      for (let index = 0; index < count; index++) prepared.push(await newFile(size, index))
    },
    async judgeAll(who) {
      const longTasks: number[] = []
      const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((e) => e.duration)))
      observer.observe({ type: 'longtask' })
      if (who === 'peer') for (const blob of prepared) await peer.classify(blob, {})
      else {
        await encoding(prepared.length, async () => {
          for await (const { verdict } of guard.classifyMany(prepared)) {
            if (verdict.status !== 'decided') throw new Error(`no verdict: ${verdict.error?.message}`)
          }
        })
      }
      await wait(REPORT_MS)
      observer.disconnect()
      return longTasks
    },
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

Object.assign(globalThis, { openSpeed })

export type OpenSpeed = typeof openSpeed
