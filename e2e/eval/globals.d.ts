import type { JudgePack } from './page/judged-pack'

declare global {
  /** What the evaluation's page puts on itself, for `page.evaluate`. */
  var judgePack: JudgePack
}
