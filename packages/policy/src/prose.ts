// Policies in plain sentences, apart from the Markdown reader: a page loads this when somebody writes prose.
export { readProse } from './prose/read-prose'
