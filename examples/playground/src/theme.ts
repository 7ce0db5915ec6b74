import { icon } from './icons'

const KEY = 'lookfirst-theme'
const ORDER = ['system', 'light', 'dark'] as const
const PAPER = { light: '#f5f3ee', dark: '#131211' } as const

type Theme = (typeof ORDER)[number]

/** Makes a button that goes through system, light and dark, and remembers the choice. */
export function wireTheme(button: HTMLButtonElement): void {
  let theme = chosenTheme()
  show(button, theme)
  button.addEventListener('click', () => {
    theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length] ?? 'system'
    remember(theme)
    show(button, theme)
  })
}

function chosenTheme(): Theme {
  const chosen = document.documentElement.dataset.theme
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

function show(button: HTMLButtonElement, theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light'
    meta.content = PAPER[theme === 'system' ? own : theme]
  }
  button.replaceChildren(icon(theme))
  button.setAttribute('aria-label', `Theme: ${theme}`)
  button.title = `Theme: ${theme}`
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // Storage may be blocked: the choice then lasts as long as the page.
  }
}
