/** Fails where something a published package exports has no docblock. */
import { readdirSync } from 'node:fs'
import ts from 'typescript'
import { root } from './setup.mjs'

const missing = []
for (const name of readdirSync(`${root}packages`)) {
  const folder = `${root}packages/${name}/src`
  for (const entry of readdirSync(folder, { recursive: true })) {
    if (!entry.endsWith('.ts') || entry.endsWith('.test.ts')) continue
    const source = ts.createSourceFile(
      `${folder}/${entry}`,
      ts.sys.readFile(`${folder}/${entry}`),
      ts.ScriptTarget.Latest,
      true,
    )
    for (const node of source.statements) {
      const exported =
        ts.canHaveModifiers(node) &&
        ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
      if (!exported || ts.getJSDocCommentsAndTags(node).length > 0) continue
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      missing.push(`packages/${name}/src/${entry}:${line + 1}  ${node.getText().split('\n')[0].slice(0, 80)}`)
    }
  }
}
for (const place of missing) console.error(`no docblock: ${place}`)
if (missing.length > 0) process.exit(1)
console.log('Everything exported has a docblock.')
