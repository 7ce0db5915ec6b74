import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  // Inside this repository the packages are used as TypeScript source. An app that installs lookfirst needs no such line.
  resolve: { conditions: ['@lookfirst/source', ...defaultClientConditions] },
  build: { target: 'es2022' },
})
