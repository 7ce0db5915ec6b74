/** A policy as plain data: the same elements as in Markdown, see `policy.schema.json`. Nothing but `rules` is needed. */
export interface PolicyJson {
  /** Where the schema stands; for editors, not read. */
  $schema?: string
  /** `# title`. */
  title?: string
  /** `Version:`. */
  version?: string
  /** `On error:`. */
  onError?: 'allow' | 'review' | 'block'
  /** Share of ordinary images that any rule may flag: a fraction in (0, 0.5], or text such as `"1%"`. */
  falsePositives?: number | string
  /** At least one, in the order of the policy. */
  rules: RuleJson[]
}

/** One rule as plain data: with `shouldNot`, `matchText` and `detector`, of which one is needed, or with `mustShow`. */
export interface RuleJson {
  /** `[a-z0-9-]+`. */
  id: string
  /** The human title; the id where none is given. */
  title?: string
  /** The rule is off, its lines stay readable. */
  declaredNonViolating?: true
  /** `Should not:`, one text a clause. */
  shouldNot?: string[]
  /** `Must show:`, one text a subject. */
  mustShow?: string[]
  /** `Can:`, one text an exception; with `shouldNot` only. */
  can?: string[]
  /** `Match text:`, each an expression (`"/[0-9]{7}/i"`) or quoted words (`"\"call me\""`), as in Markdown. */
  matchText?: string[]
  /** `Detector:`, each such as `"nsfw.porn >= 0.8"`. */
  detector?: string[]
  /** `Examples:`, names of example sets, or `"none"`. */
  examples?: string[] | 'none'
  /** `Action:`. @defaultValue 'block' */
  action?: 'allow' | 'blur' | 'review' | 'block'
  /** Share of ordinary images that the rule may flag: a fraction in (0, 0.5], or text such as `"1%"`. */
  falsePositives?: number | string
  /** A second, looser share: between the two an image is for review. */
  reviewBand?: number | string
}
