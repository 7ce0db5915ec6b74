import { openPeer } from '../page/peer'

/** A page that judges one image with nsfwjs, and nothing else. */
export interface PeerVisit {
  /**
   * From loading the model to the first answer. The photo is fetched before the clock starts.
   *
   * @returns milliseconds
   */
  firstAnswer(photoPath: string): Promise<number>
}

const peerVisit: PeerVisit = {
  async firstAnswer(photoPath) {
    const photo = await (await fetch(photoPath)).blob()
    const began = performance.now()
    const peer = await openPeer(1)
    await peer.classify(photo, {})
    return performance.now() - began
  },
}

Object.assign(globalThis, { peerVisit })
