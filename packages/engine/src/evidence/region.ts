import type { Action } from '@lookfirst/policy'
import type { Evidence } from '../protocol'
import { type CellBox, candidateBoxes, controlBoxes, type Heatmap } from './heatmap'
import { createPainter, type Fill, type Planes } from './paint'

/** Largest share of the picture that a region may cover: beyond it there is no room for control boxes. */
const MAX_SHARE = 0.4
/** Control boxes: most random boxes lower a score a little. */
const CONTROLS = 8
const FILLS = ['blurred', 'mean'] as const satisfies readonly Fill[]

/** How a rule judges a painted image. */
export interface Judged {
  margin: number
  action: Action
}

/** A region and what happened when it was painted over. */
export type RegionFinding = Omit<Extract<Evidence, { kind: 'region' }>, 'kind' | 'id' | 'ruleId'>

/**
 * Finds where a rule was seen, and keeps the place only if hiding it matters: painted over, it must lower the margin by
 * more than the largest drop of eight control boxes of the same area elsewhere, under both fills, or change the action
 * under both. (Counterfactual evidence in the sense of Fong & Vedaldi 2017, with controls.)
 *
 * Costs one encode for each candidate box, then up to 17.
 *
 * @param image the model's input, planar
 * @param judge encodes and scores a painted copy
 * @returns the region, or `null` where no box passes
 */
export async function findRegion(
  image: Planes,
  heatmap: Heatmap,
  whole: Judged,
  judge: (tensor: Float32Array<ArrayBuffer>) => Promise<Judged>,
): Promise<RegionFinding | null> {
  const painter = createPainter(image, Math.round(image.width / 8))
  const scale = { x: image.width / heatmap.width, y: image.height / heatmap.height }
  const without = (box: CellBox, fill: Fill) => judge(painter.paint(box, fill))

  let best: { box: CellBox; blurred: Judged } | null = null
  for (const cells of candidateBoxes(heatmap, MAX_SHARE)) {
    const box = toPixels(cells, scale)
    const blurred = await without(box, 'blurred')
    if (!best || blurred.margin < best.blurred.margin) best = { box, blurred }
  }
  if (!best) return null

  const { box, blurred } = best
  const mean = await without(box, 'mean')
  const changesAction = blurred.action !== whole.action && mean.action !== whole.action
  const boxes = controlBoxes(box, image, CONTROLS)
  const control = { blurred: whole.margin, mean: whole.margin, boxes: boxes.length }
  for (const elsewhere of boxes) {
    for (const fill of FILLS) control[fill] = Math.min(control[fill], (await without(elsewhere, fill)).margin)
  }
  const beyondControl = blurred.margin < control.blurred && mean.margin < control.mean
  if (!beyondControl && !changesAction) return null
  return {
    box: {
      x: box.x / image.width,
      y: box.y / image.height,
      width: box.width / image.width,
      height: box.height / image.height,
    },
    heatmap,
    margin: whole.margin,
    marginWithout: { blurred: blurred.margin, mean: mean.margin },
    control,
    changesAction,
  }
}

function toPixels(cells: CellBox, scale: { x: number; y: number }): CellBox {
  const x = Math.round(cells.x * scale.x)
  const y = Math.round(cells.y * scale.y)
  return {
    x,
    y,
    width: Math.round((cells.x + cells.width) * scale.x) - x,
    height: Math.round((cells.y + cells.height) * scale.y) - y,
  }
}
