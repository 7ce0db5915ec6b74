import type { ImageEncoder } from '../model/image-encoder'
import type { Packs } from '../parts/packs'
import type { Compiler } from '../text/compiler'
import { cropLooker } from './crop-looker'
import type { Looker } from './looker'
import { packLooker } from './pack-looker'

/**
 * All that can look again: detectors, crops, then the text reader, the dearest.
 *
 * @param loadCompiler called where text that was read is to be embedded
 */
export function lookersOf(
  encoder: ImageEncoder,
  { list }: Pick<Packs, 'list'>,
  loadCompiler: () => Promise<Pick<Compiler, 'stretches'>>,
): Looker[] {
  const of = (wanted: string) =>
    list.filter(({ kind }) => kind === wanted).map((pack) => packLooker(pack, loadCompiler))
  return [...of('detector'), cropLooker(encoder), ...of('text reader')]
}
