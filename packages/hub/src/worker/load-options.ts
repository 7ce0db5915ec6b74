import type { OpenRequest } from '../protocol'

/** What every model class of transformers.js is given. */
export function loadOptions({ revision, device, dtype }: OpenRequest) {
  return { revision, device, dtype } as { revision: string; device: OpenRequest['device']; dtype: 'fp32' }
}
