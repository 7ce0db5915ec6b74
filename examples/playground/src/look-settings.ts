import type { CallOptions } from 'lookfirst'

/** How pictures are looked at, as the person chose. */
export interface LookSettings {
  escalate: NonNullable<CallOptions['escalate']>
  /** Milliseconds for looking again and searching for regions; `null`: no limit. */
  budgetMs: number | null
  /** Of reasons. */
  language: NonNullable<CallOptions['language']>
  /** Who says what is in a picture: the embedded model, the browser's own, or nobody. */
  describer: 'model' | 'browser' | 'none'
}

/** The choices, kept between visits. */
export interface KeptSettings {
  readonly now: LookSettings
  /** What `classify` and `explain` are called with. */
  call(): Pick<CallOptions, 'escalate' | 'budgetMs' | 'language'>
  change(changes: Partial<LookSettings>): void
}

const KEY = 'lookfirst-looks'
const DEFAULTS: LookSettings = { escalate: 'uncertain', budgetMs: null, language: 'en', describer: 'model' }

/** Budgets to choose from, in milliseconds. */
export const BUDGETS_MS = [null, 100, 300, 1000, 3000] as const

/**
 * Reads what was chosen before. The browser's own describer is not: it asks for a press in each visit.
 *
 * @param changed called after each change
 */
export function keepSettings(changed: (now: LookSettings, before: LookSettings) => void): KeptSettings {
  let now = readKept()
  return {
    get now() {
      return now
    },
    call: () => ({
      escalate: now.escalate,
      language: now.language,
      ...(now.budgetMs !== null && { budgetMs: now.budgetMs }),
    }),
    change(changes) {
      const before = now
      now = { ...now, ...changes }
      remember(now)
      changed(now, before)
    },
  }
}

function readKept(): LookSettings {
  try {
    return settingsOf(JSON.parse(localStorage.getItem(KEY) ?? '{}'))
  } catch {
    return DEFAULTS
  }
}

/** What was written by an older page, or by hand, counts where it is a choice that there is. */
export function settingsOf(kept: Partial<Record<keyof LookSettings, unknown>>): LookSettings {
  const oneOf = <T>(value: unknown, choices: readonly T[], otherwise: T): T =>
    choices.find((choice) => choice === value) ?? otherwise
  return {
    escalate: oneOf(kept.escalate, ['never', 'uncertain', 'always'], DEFAULTS.escalate),
    budgetMs: oneOf<number | null>(kept.budgetMs, BUDGETS_MS, DEFAULTS.budgetMs),
    language: oneOf(kept.language, ['en', 'de'], DEFAULTS.language),
    describer: oneOf(kept.describer, ['model', 'none'], DEFAULTS.describer),
  }
}

function remember(settings: LookSettings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // Storage may be blocked: the choices then last as long as the page.
  }
}
