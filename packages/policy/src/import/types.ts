import type { Policy, PolicyIssue } from '../types'

/**
 * Policies as others write them. `llavaguard`: categories "O1: …" with "Should not" and "Can". `safevision`: JSON lines with `class` and
 * `content`. `categories`: `hate/threatening: description` lines, a table of the same, or JSON. `words`: a plain list.
 */
export const FOREIGN_FORMATS = ['llavaguard', 'safevision', 'categories', 'words'] as const

/** One of {@link FOREIGN_FORMATS}. */
export type ForeignFormat = (typeof FOREIGN_FORMATS)[number]

/** A piece of text that one side has and the other has no place for. */
export interface NotCarried {
  /** 1-based line of the text that was read; on export, of the policy's text. */
  line: number
  /** The piece, white space collapsed; the whole line or a part of it. */
  text: string
  /** Why it could not be carried over. One sentence. */
  why: string
  /** What to write instead. One sentence. */
  hint: string
}

/** What {@link importPolicy} answers. */
export interface ImportResult {
  /** The policy, or `null` when `issues` holds an error. */
  policy: Policy | null
  /** The policy's Markdown, for an author to go on with; empty when the input could not be read. */
  text: string
  /** What the input was read as; `policy`: it is policy text already, and `text` is the input itself. `null`: nothing that is known. */
  format: ForeignFormat | 'policy' | null
  /** Positions are those of `text`; where that is empty, of the input. */
  issues: PolicyIssue[]
  /** By line of the input: every line that is not blank is in the policy or here. */
  notCarried: NotCarried[]
}

/** What {@link exportPolicy} answers. */
export interface ExportResult {
  text: string
  /** In the order of the policy. */
  notCarried: NotCarried[]
}
