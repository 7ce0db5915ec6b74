import * as library from '@huggingface/transformers'
import { serve } from './worker/serve'

// A static import: ONNX Runtime's threads load this entry too, and find their code nowhere else.
serve(library)
