import type { ImageEncoder } from '../model/image-encoder'
import type { Packs } from '../parts/packs'
import { cropLooker } from './crop-looker'
import { detectorLooker } from './detector-looker'
import type { Looker } from './looker'
import { type LoadCompiler, readerLooker } from './reader-looker'

/**
 * All that can look again: detectors, crops, then the text reader, the dearest.
 *
 * @param loadCompiler called where text that was read is to be embedded
 */
export function lookersOf(encoder: ImageEncoder, { list }: Pick<Packs, 'list'>, loadCompiler: LoadCompiler): Looker[] {
  return [
    ...list.flatMap((pack) => (pack.kind === 'detector' ? [detectorLooker(pack)] : [])),
    cropLooker(encoder),
    ...list.flatMap((pack) => (pack.kind === 'text reader' ? [readerLooker(pack, loadCompiler)] : [])),
  ]
}
