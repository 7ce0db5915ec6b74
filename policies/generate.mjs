// Writes index.js and index.d.ts from the Markdown beside it: `node generate.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'

/** Every preset: its file without `.md`, the name that exports its text, and what it is about. */
export const PRESETS = [
  {
    file: 'marketplace',
    name: 'marketplace',
    about: 'Listing photos: weapons, live animals, alcohol, tobacco, medicines.',
  },
  {
    file: 'classified-ads',
    name: 'classifiedAds',
    about: 'Small ads: weapons, fireworks, drugs, tobacco, medicines, protected animals, papers, screenshots.',
  },
  {
    file: 'school',
    name: 'school',
    about: 'A school forum: weapons, alcohol, gambling, frightening animals, fire.',
  },
  {
    file: 'childrens-app',
    name: 'childrensApp',
    about: 'Children on their own: weapons, substances, gambling, fright, fire, undress, ways to contact strangers.',
  },
  {
    file: 'workplace-chat',
    name: 'workplaceChat',
    about: 'A company chat: weapons, cards, papers, undress, injuries, rude gestures, drugs.',
  },
  {
    file: 'dating-profile',
    name: 'datingProfile',
    about: 'Profile pictures of adults: undress, weapons, drugs, money, screenshots, babies.',
  },
  {
    file: 'news-comments',
    name: 'newsComments',
    about: 'Comments under news: wounds, weapons, undress, hate, advertisements, private papers.',
  },
  {
    file: 'age-restricted-advertising',
    name: 'ageRestrictedAdvertising',
    about: 'Advertisements: alcohol, tobacco, gambling, promises of money.',
  },
  {
    file: 'privacy',
    name: 'privacy',
    about:
      'Personal data: faces, identity papers, bank cards, letters, screens, number plates, written contact details.',
  },
  { file: 'only-pictures-of-food', name: 'onlyPicturesOfFood', about: 'Only pictures of food or drink pass.' },
  {
    file: 'food-delivery',
    name: 'foodDelivery',
    about: 'Pictures of dishes: is this the product, and a photo of it.',
  },
  { file: 'taxonomies/visionharm', name: 'visionHarm', about: 'The ten classes of VisionHarm (SafeVision).' },
  { file: 'taxonomies/llavaguard', name: 'llavaGuard', about: 'The categories O1 to O9 of LlavaGuard.' },
  { file: 'taxonomies/unsafebench', name: 'unsafeBench', about: 'The eleven categories of UnsafeBench.' },
  { file: 'taxonomies/safewatch', name: 'safeWatch', about: 'The six categories of SafeWatch.' },
]

/** The text of both files, as they should be. */
export function generated() {
  const texts = PRESETS.map((preset) => ({
    ...preset,
    text: readFileSync(new URL(`${preset.file}.md`, import.meta.url), 'utf8'),
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
