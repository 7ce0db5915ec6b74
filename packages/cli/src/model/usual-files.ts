import type { HubDtype } from '@lookfirst/hub'

/** What a file's name says of how its numbers are stored: the suffixes of transformers.js. */
const SUFFIXES: Readonly<Record<HubDtype, string>> = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  int8: '_int8',
  uint8: '_uint8',
  q4: '_q4',
  q4f16: '_q4f16',
  bnb4: '_bnb4',
}

/** Every way to store numbers that has a suffix. */
export const DTYPES = Object.keys(SUFFIXES) as readonly HubDtype[]

/** What `@lookfirst/hub` loads unless told otherwise: on WASM, and on WebGPU with `shader-f16`. */
export const DEFAULT_DTYPES: readonly HubDtype[] = ['q8', 'fp16']

/** Files beside the networks that models of the supported families may have. Most have a few of them. */
export const SETTINGS: readonly string[] = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'processor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'chat_template.jinja',
]

/** The networks that models of the supported families may have. Each has one to three of them. */
export const NETWORKS: readonly string[] = [
  'model',
  'vision_model',
  'text_model',
  'encoder_model',
  'decoder_model_merged',
  'vision_encoder',
  'embed_tokens',
]

/** Path of a network's graph. Weights that do not fit into it lie beside it, with `_data` behind the name. */
export function graphFile(network: string, dtype: HubDtype): string {
  return `onnx/${network}${SUFFIXES[dtype]}.onnx`
}
