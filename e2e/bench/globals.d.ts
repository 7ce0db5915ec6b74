import type { OpenPolicyCost } from './page/policy-cost'
import type { OpenSpeed } from './page/speed'
import type { PolicyBench } from './policy/policy'
import type { PeerVisit } from './visits/peer-visit'
import type { Visit } from './visits/visit'

declare global {
  /** What the bench's pages put on themselves, for `page.evaluate`. */
  var visit: Visit
  var peerVisit: PeerVisit
  var openSpeed: OpenSpeed
  var openPolicyCost: OpenPolicyCost
  var policyBench: PolicyBench
}
