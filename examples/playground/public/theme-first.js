// Before the first paint, so that a chosen theme does not flash: a module would run too late.
;(() => {
  try {
    const chosen = localStorage.getItem('lookfirst-theme')
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
  } catch {
    // Storage may be blocked; the system's theme holds.
  }
})()
