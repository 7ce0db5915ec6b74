import type { Describer } from 'lookfirst'

/**
 * The model that is built into the browser, ready to describe. Call it where the person has pressed something: browsers ask for that before
 * they fetch their model.
 *
 * @param share hears how much of it is here, in [0, 1]
 * @returns rejects with a GuardError `PART_MISSING` where the browser has none; whoever calls disposes it
 */
export async function browserDescriber(share: (share: number) => void): Promise<Describer> {
  const { promptApiDescriber } = await import('lookfirst/prompt-api')
  const describer = promptApiDescriber({ onDownload: share })
  await describer.prepare()
  return describer
}
