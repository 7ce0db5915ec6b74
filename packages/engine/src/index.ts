export { serve } from './serve'
