import { ACTIONS, type Action } from '../types'

/** The stricter of two actions: allow < blur < review < block. */
export function stricter(a: Action, b: Action): Action {
  return ACTIONS.indexOf(a) >= ACTIONS.indexOf(b) ? a : b
}

/** The milder of two actions. */
export function milder(a: Action, b: Action): Action {
  return stricter(a, b) === a ? b : a
}
