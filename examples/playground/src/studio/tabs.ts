/** Called with the id of the panel that is shown. */
export type TabShown = (panelId: string) => void

/** Tabs of a page: opens the panel with this id. */
export type OpenTab = (panelId: string) => void

/**
 * Takes over a tab list whose tabs name their panels in `aria-controls`. Arrows, Home and End move between tabs, as the pattern of the ARIA
 * practices has it: the focused tab is the open one.
 */
export function wireTabs(list: HTMLElement, shown: TabShown): OpenTab {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')]
  const panelOf = (tab: HTMLElement) => tab.getAttribute('aria-controls') ?? ''

  function open(panelId: string): void {
    for (const tab of tabs) {
      const isOpen = panelOf(tab) === panelId
      tab.setAttribute('aria-selected', String(isOpen))
      tab.tabIndex = isOpen ? 0 : -1
      const panel = document.getElementById(panelOf(tab))
      if (panel) panel.hidden = !isOpen
      // The list alone is scrolled: the page stays where it is.
      if (isOpen) list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2
    }
    shown(panelId)
  }

  for (const tab of tabs) tab.addEventListener('click', () => open(panelOf(tab)))
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(document.activeElement as HTMLElement)
    const last = tabs.length - 1
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ]
    const next = to === undefined ? undefined : tabs[to]
    if (!next || at < 0) return
    event.preventDefault()
    open(panelOf(next))
    next.focus()
  })
  return open
}
