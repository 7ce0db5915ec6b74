import type { Harness } from './pages/harness'

declare global {
  /** The library, as `pages/harness.ts` puts it on the test page: what `page.evaluate` sees. */
  var lookfirst: Harness['lookfirst']
  var core: Harness['core']
  var promptApi: Harness['promptApi']
  var scriptedPromptModel: Harness['scriptedPromptModel']
  var withGuard: Harness['withGuard']
}
