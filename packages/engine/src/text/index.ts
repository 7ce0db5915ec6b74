export { readCompileParts } from './read-model'
