/**
 * `npm test`: installs what is missing, runs everything, and prints as its last line
 * `N passed, N failed, N skipped`, summed over all runners. Exits non-zero on any failure.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { install, root } from './setup.mjs'

install()
const { findChromium } = await import('./chromium.mjs')
const env = { ...process.env, CHROMIUM_PATH: await findChromium() }
const cache = `${root}.cache`
mkdirSync(cache, { recursive: true })

const sum = { passed: 0, failed: 0, skipped: 0 }
/** What failed, by name: said once more at the end, where whoever reads only the end finds it. */
const failures = []
const only = process.argv.slice(2)

/** Runs a command; without a counter it is one check. */
function step(name, command, args, count) {
  if (only.length > 0 && !only.some((part) => name.startsWith(part))) return
  const began = Date.now()
  console.log(`\n── ${name}`)
  const { status } = spawnSync('npx', [command, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  const found = count?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
  // A runner that fails without a failed test, as on a file that does not compile, has failed all the same.
  if (status !== 0 && found.failed === 0) found.failed = 1
  if (found.failed > 0)
    failures.push(...(found.failures?.length ? found.failures : [`exit ${status}`]).map((one) => `${name}: ${one}`))
  for (const key of Object.keys(sum)) sum[key] += found[key]
  console.log(
    `── ${name}: ${found.passed} passed, ${found.failed} failed, ${found.skipped} skipped, ${Math.round((Date.now() - began) / 1000)} s`,
  )
}

/** Counts of a JSON report, or none where the runner did not get as far as writing it. */
function report(file, read) {
  rmSync(file, { force: true })
  return () => {
    try {
      return read(JSON.parse(readFileSync(file, 'utf8')))
    } catch {
      return { passed: 0, failed: 0, skipped: 0 }
    }
  }
}

const vitestJson = `${cache}/vitest.json`
const playwrightJson = `${cache}/playwright.json`
env.PLAYWRIGHT_JSON_OUTPUT_NAME = playwrightJson

for (const program of ['page', 'worker', 'node']) step(`types: ${program}`, 'tsc', ['-p', `tsconfig.${program}.json`])
step('lint and format', 'biome', ['check', '.'])
step('docblocks', 'node', ['scripts/check-docblocks.mjs'])
step('unused code', 'knip', ['--treat-config-hints-as-errors'])
step('build', 'tsdown', [])
for (const name of ['errors', 'policy', 'store', 'engine', 'lookfirst', 'hub', 'cli']) {
  step(`publint: ${name}`, 'publint', ['--strict', '--pack', 'npm', `packages/${name}`])
  step(`types of the package: ${name}`, 'attw', ['--pack', `packages/${name}`, '--profile', 'esm-only'])
}
step('sizes', 'size-limit', [])
step(
  'unit and browser',
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestJson}`],
  report(vitestJson, (r) => {
    const failures = r.testResults.filter(({ status }) => status === 'failed').flatMap(failedTests)
    return {
      passed: r.numPassedTests,
      failed: failures.length,
      skipped: r.numPendingTests + r.numTodoTests,
      failures,
    }
  }),
)
step(
  'e2e',
  'playwright',
  ['test', '-c', 'e2e'],
  report(playwrightJson, ({ stats, suites, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: [...suites.flatMap(failedSpecs), ...errors.map(({ message }) => message)],
  })),
)

/** The failed tests of a file in Vitest's report; the file itself where it failed before any. */
function failedTests({ name, message, assertionResults }) {
  const file = relative(root, name)
  const failed = assertionResults.filter(({ status }) => status === 'failed')
  return failed.length === 0 ? [`${file}: ${message}`] : failed.map(({ fullName }) => `${file}: ${fullName}`)
}

/** The failed tests of a suite of Playwright's report and of the suites in it. */
function failedSpecs({ specs, suites = [] }) {
  const failed = specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `e2e/${file}:${line}: ${title}`)
  return [...failed, ...suites.flatMap(failedSpecs)]
}

if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`)
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exit(sum.failed > 0 ? 1 : 0)
