import type { Language } from '../protocol'
import { en, type ReasonMessages } from './en'

/** Reasons in one language. */
export interface Catalogue {
  language: Language
  messages: ReasonMessages
}

/** Reasons in English: always there. */
export const ENGLISH: Catalogue = { language: 'en', messages: en }

/** A language without reasons is a type error. */
const LOADERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<ReasonMessages>>> = {
  de: () => import('./de').then(({ de }) => de),
}

/** The reasons of a language, loaded when it is first asked for; English where that fails, for a verdict never waits for words. */
export async function catalogueOf(language: Language = 'en'): Promise<Catalogue> {
  if (language === 'en') return ENGLISH
  return LOADERS[language]().then(
    (messages): Catalogue => ({ language, messages }),
    () => ENGLISH,
  )
}
