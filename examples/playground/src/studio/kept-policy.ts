import type { CompiledPolicy } from '@lookfirst/policy'
import { createGuard, type Guard } from 'lookfirst'
import { answers } from './answer'
import type { TestPicture } from './test-picture'

/** The last kept version, in force beside the edited policy. */
export interface KeptPolicy {
  /**
   * Compares with another policy from now on; `null`: with none.
   *
   * @param taughtBy whose examples a text is taught; `null`: none
   */
  use(policy: string | CompiledPolicy | null, taughtBy: CompiledPolicy | null): void
  /** Sets what the kept version says of pictures. */
  answer(pictures: TestPicture[]): Promise<void>
}

/** Makes a guard of its own for the kept version. It shares the worker, so that it costs a compile and no download. */
export function createKeptPolicy(): KeptPolicy {
  let made: Promise<Guard> | null = null
  return {
    use(policy, taughtBy) {
      const previous = made
      made = policy === null ? null : make(policy, taughtBy)
      // A version that this release can no longer read is compared with nothing; reading it says why.
      made?.catch(() => {})
      previous?.then(
        (guard) => guard.dispose(),
        () => {},
      )
    },
    async answer(pictures) {
      const own = made
      const found = own ? await own.then((guard) => answers(guard, pictures)).catch(() => null) : null
      if (own !== made) return
      for (const picture of pictures) picture.keptAnswer = found?.get(picture) ?? null
    },
  }
}

async function make(policy: string | CompiledPolicy, taughtBy: CompiledPolicy | null): Promise<Guard> {
  if (typeof policy !== 'string' || !taughtBy) return createGuard({ policy, keep: 'features' })
  const guard = await createGuard({ policy: taughtBy, keep: 'features' })
  try {
    await guard.setPolicy(policy, { taught: 'keep' })
    return guard
  } catch (error) {
    guard.dispose()
    throw error
  }
}
