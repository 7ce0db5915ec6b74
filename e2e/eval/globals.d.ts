import type { ExplainPack } from './explain/page/explained-pack'
import type { OpenProbe, PeerShares } from './model/page/probe'
import type { ClassifyBoth } from './nsfw/page/both'
import type { JudgePack } from './page/judged-pack'

declare global {
  /** What the page of `eval:pack` puts on itself, for `page.evaluate`. */
  var judgePack: JudgePack
  /** What the page of `eval:explain` puts on itself, to be asked what it says. */
  var explainPack: ExplainPack
  /** What the page of the comparison with nsfwjs puts on itself. */
  var classifyBoth: ClassifyBoth
  /** What the page of `eval:model` puts on itself. */
  var openProbe: OpenProbe
  var peerShares: PeerShares
}
