import { GuardError } from '@lookfirst/errors'
import { openShardStore } from '@lookfirst/store'
import { DATABASE_NAME, forgetFiles } from './worker/file-store'

/**
 * Deletes a model from IndexedDB, with the hashes that were recorded when it was first loaded: the next time it is fetched again, and taken
 * as it is then unless there are pins. For a user who frees space, and for a source that answered with something else the first time.
 * Models that are open go on, and are kept again only when they are opened again.
 *
 * @param model owner and name, for example `Xenova/clip-vit-base-patch32`
 * @param revision @defaultValue every revision
 * @throws GuardError `STORAGE_UNAVAILABLE` where IndexedDB does not answer, or does not delete
 */
export async function forgetHubModel(model: string, revision?: string): Promise<void> {
  const { store, warning } = await openShardStore({ name: DATABASE_NAME })
  try {
    if (warning) throw GuardError.from(warning)
    await forgetFiles(store, model, revision)
  } catch (cause) {
    throw new GuardError(
      'STORAGE_UNAVAILABLE',
      `The model ${model} cannot be deleted.`,
      'Leave private browsing, allow cookies, or clear the site data.',
      { cause },
    )
  } finally {
    await store.close().catch(() => {})
  }
}
