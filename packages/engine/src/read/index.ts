export { createTextReader, type ReadLine, type ReadWord, type TextReader } from './text-reader'
