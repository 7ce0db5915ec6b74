/** `npm start`: installs what is missing and opens the playground with the embedded model. */
import { install, root, run } from './setup.mjs'

install()
const open = process.env.CI || !process.stdout.isTTY ? [] : ['--open']
run('npx', ['vite', ...open, ...process.argv.slice(2)], { cwd: `${root}examples/playground` })
