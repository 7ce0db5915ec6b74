import type { RawImage } from '@huggingface/transformers'
import { GuardError } from '@lookfirst/errors'
import type { LoadContext } from './host'
import { loadOptions } from './load-options'

/** Named probabilities of an image. */
export interface ClassifierModel {
  /** In the order of the model's outputs. */
  labels: readonly string[]
  classify(picture: RawImage): Promise<{ label: string; probability: number }[]>
}

/**
 * Loads an image classifier.
 *
 * @throws GuardError `MODEL_INCOMPATIBLE` where its labels have no names; what transformers.js throws
 */
export async function loadClassifier({ library, request, config }: LoadContext): Promise<ClassifierModel> {
  const names = config.id2label
  if (!names) {
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      `${request.model} names no labels.`,
      'Use a model for image classification, whose config.json has id2label.',
    )
  }
  const [processor, model] = await Promise.all([
    library.AutoImageProcessor.from_pretrained(request.model, { revision: request.revision }),
    library.AutoModelForImageClassification.from_pretrained(request.model, loadOptions(request)),
  ])
  const isMultiLabel = config.problem_type === 'multi_label_classification'
  return {
    labels: Object.values(names),
    async classify(picture) {
      const { pixel_values } = await processor([picture])
      const { logits } = await model({ pixel_values })
      const values = Array.from(logits.to('float32').data as Float32Array)
      if (!values.every(Number.isFinite)) {
        throw new GuardError('BACKEND_SELF_TEST', 'The model answered nonsense.', 'Use another dtype or device.')
      }
      const probabilities = isMultiLabel ? values.map((value) => 1 / (1 + Math.exp(-value))) : softmax(values)
      return probabilities.map((probability, index) => ({ label: names[index] ?? `LABEL_${index}`, probability }))
    },
  }
}

function softmax(values: number[]): number[] {
  const top = Math.max(...values)
  const powers = values.map((value) => Math.exp(value - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
