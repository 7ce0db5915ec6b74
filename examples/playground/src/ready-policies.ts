import * as policies from '@lookfirst/policies'
import { element } from './element'

/** Rules that wait for a second look: words are read, a detector is asked. */
const SECOND_LOOK = `# Words and drawings

## contact: Phone numbers and addresses
Match text:
- phone numbers
- e-mail addresses
Action: review

## drawings: Drawings
Detector: nsfw.drawing >= 0.9
Action: blur

## animals: Live animals
Should not:
- show dogs, cats or rabbits
Can:
- show drawings of animals
Action: block
`

/** Ready policies by what they are for; the first is the one to start with. */
const GROUPS = {
  'For a site': {
    Marketplace: policies.marketplace,
    'Classified ads': policies.classifiedAds,
    School: policies.school,
    'Children’s app': policies.childrensApp,
    'Workplace chat': policies.workplaceChat,
    'Dating profile': policies.datingProfile,
    'News comments': policies.newsComments,
    Advertising: policies.ageRestrictedAdvertising,
    Privacy: policies.privacy,
    'Only pictures of food': policies.onlyPicturesOfFood,
    'Food delivery': policies.foodDelivery,
  },
  'Published taxonomies': {
    'VisionHarm (SafeVision)': policies.visionHarm,
    LlavaGuard: policies.llavaGuard,
    UnsafeBench: policies.unsafeBench,
    SafeWatch: policies.safeWatch,
  },
  'With a second look': {
    'Words and drawings': SECOND_LOOK,
  },
  'In plain sentences': {
    'A shop owner’s note':
      'No guns or knives, but kitchen knives next to food are fine. Cigarettes and alcohol go to review.',
  },
} as const satisfies Record<string, Record<string, string>>

const TEXTS = new Map(Object.values(GROUPS).flatMap((group) => Object.entries(group)))

/** What a new visitor starts with. */
export const FIRST_POLICY: string = policies.marketplace

/** The text of a ready policy, by its name. */
export function readyPolicy(name: string): string | undefined {
  return TEXTS.get(name)
}

/** The name of the ready policy with this very text. */
export function readyName(text: string): string | undefined {
  return [...TEXTS].find(([, ready]) => ready === text)?.[0]
}

/** Fills the picker: a group of options for each kind, before what stands in it. */
export function listReadyPolicies(picker: HTMLSelectElement): void {
  const groups = Object.entries(GROUPS).map(([label, group]) =>
    element('optgroup', { label }, ...Object.keys(group).map((name) => element('option', { value: name }, name))),
  )
  picker.prepend(...groups)
}
