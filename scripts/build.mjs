/** `npm run build`: builds every package and the playground. */
import { install, root, run } from './setup.mjs'

install()
run('npx', ['tsdown'])
run('npx', ['vite', 'build', '--logLevel', 'warn'], { cwd: `${root}examples/playground` })
