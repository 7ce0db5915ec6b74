// Writes index.js and index.d.ts from the Markdown beside it: `node generate.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'

const POLICIES = [
  {
    file: 'marketplace.md',
    name: 'marketplace',
    about: 'Listing photos: weapons, live animals, alcohol, tobacco, medicines.',
  },
  {
    file: 'school.md',
    name: 'school',
    about: 'A school forum: weapons, alcohol, gambling, frightening animals, fire.',
  },
  { file: 'only-pictures-of-food.md', name: 'onlyPicturesOfFood', about: 'Only pictures of food or drink pass.' },
]

/** The text of both files, as they should be. */
export function generated() {
  const texts = POLICIES.map((policy) => ({
    ...policy,
    text: readFileSync(new URL(policy.file, import.meta.url), 'utf8'),
  }))
  const head = '// Written by generate.mjs from the Markdown beside it.\n'
  return {
    'index.js': head + texts.map(({ name, text }) => `\nexport const ${name} = \`${escaped(text)}\`\n`).join(''),
    'index.d.ts': head + texts.map(({ name, about }) => `\n/** ${about} */\nexport const ${name}: string\n`).join(''),
  }
}

function escaped(text) {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, text] of Object.entries(generated())) writeFileSync(new URL(name, import.meta.url), text)
}
