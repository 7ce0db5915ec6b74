import index from '../../../models/mini/golden/mini.golden.json'

/** Known answers that the recipe computed with NumPy and ONNX Runtime on the packed weights. */
export const golden = index

/** A whole tensor of the known answers, row-major. */
export async function goldenTensor(name: keyof typeof index.tensors): Promise<Float32Array<ArrayBuffer>> {
  const { file } = index.tensors[name]
  const response = await fetch(new URL(`../../../models/mini/golden/${file}`, import.meta.url))
  return new Float32Array(await response.arrayBuffer())
}

/** A photo of the fixtures, as a page would receive it. */
export async function photo(name: string): Promise<Blob> {
  return (await fetch(new URL(`../../../e2e/fixtures/photos/${name}`, import.meta.url))).blob()
}

/** Where two tensors differ by more than the tolerance: indices, at most the first ten. A different length differs everywhere. */
export function disagreements(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): number[] {
  if (actual.length !== expected.length) return [-1]
  const found: number[] = []
  for (let i = 0; i < expected.length && found.length < 10; i++) {
    if (!(Math.abs(actual[i]! - expected[i]!) <= tolerance)) found.push(i)
  }
  return found
}

/** A copy with one value off, somewhere in the middle: what a comparison must notice. */
export function corrupted(values: Float32Array<ArrayBuffer>, by: number): Float32Array<ArrayBuffer> {
  const copy = values.slice()
  const at = Math.floor(copy.length * 0.61)
  copy[at] = copy[at]! + by
  return copy
}

/** Least cosine over the rows of two matrices. */
export function leastCosine(actual: Float32Array, expected: Float32Array, dimension: number): number {
  let least = 1
  for (let from = 0; from < expected.length; from += dimension) {
    let dot = 0
    let a = 0
    let b = 0
    for (let i = from; i < from + dimension; i++) {
      dot += actual[i]! * expected[i]!
      a += actual[i]! ** 2
      b += expected[i]! ** 2
    }
    least = Math.min(least, dot / Math.sqrt(a * b))
  }
  return least
}
