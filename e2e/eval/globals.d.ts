import type { OpenProbe, PeerShares } from './model/page/probe'
import type { JudgePack } from './page/judged-pack'

declare global {
  /** What the page of `eval:pack` puts on itself, for `page.evaluate`. */
  var judgePack: JudgePack
  /** What the page of `eval:model` puts on itself. */
  var openProbe: OpenProbe
  var peerShares: PeerShares
}
