import { serve } from '@lookfirst/engine'
import * as ort from 'onnxruntime-web/wasm'

serve(ort, 'wasm')
