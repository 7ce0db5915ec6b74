import { serve } from '@lookfirst/engine'
import * as ort from 'onnxruntime-web/webgpu'

serve(ort, 'webgpu')
