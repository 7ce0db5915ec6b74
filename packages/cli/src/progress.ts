import type { Terminal } from './terminal'

/** Tells how far a long command is. */
export interface Progress {
  /** Another one is done. */
  step(): void
  /** No more comes: takes the bar away. Call it in any case, before anything else is written. */
  end(): void
}

/** Characters of a bar. */
const BAR = 24

/** A bar moves this often at most, in milliseconds. */
const REDRAW_MS = 100

/** Without a terminal, a line is written each time this share more is done. */
const LINE_SHARE = 0.25

/**
 * Shows a bar with the time left where a person watches standard error, and a line at every quarter where it goes to a log.
 *
 * @param what is done, for example `Judged images`
 * @param total number of steps, above zero
 */
export function startProgress(terminal: Terminal, what: string, total: number): Progress {
  const started = performance.now()
  let done = 0
  let drawn = Number.NEGATIVE_INFINITY
  let quarters = 0

  function draw(): void {
    const now = performance.now()
    if (now - drawn < REDRAW_MS && done < total) return
    drawn = now
    const full = Math.round((BAR * done) / total)
    const left = done > 0 ? ` ${duration(((now - started) / done) * (total - done))} left` : ''
    terminal.status?.(`${what} ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done}/${total}${left}`)
  }

  function write(): void {
    const reached = Math.floor(done / total / LINE_SHARE)
    if (reached === quarters) return
    quarters = reached
    terminal.err(`${what}: ${done} of ${total}.`)
  }

  if (terminal.status) draw()
  return {
    step() {
      done++
      if (terminal.status) draw()
      else write()
    },
    end: () => terminal.status?.(''),
  }
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
