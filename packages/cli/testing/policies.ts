import { fileURLToPath } from 'node:url'

/** Folder of the packed model that the repository ships. */
export const MODEL = fileURLToPath(new URL('../../../models/mini', import.meta.url))

/** Compiling in plain JavaScript takes seconds on a busy machine. */
export const PATIENCE_MS = 60_000

/** A policy without an error or a warning. */
export const WEAPONS = `# Shop
Version: 2

## weapons: Weapons
Should not:
- show handguns
- show combat knives
Can:
- show toy guns
Action: review
`

/** The folders of the text reader and the detector that come with lookfirst. */
export const PARTS = ['text', 'nsfw'].map((name) => fileURLToPath(new URL(`../../../models/${name}`, import.meta.url)))
