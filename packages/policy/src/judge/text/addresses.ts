/**
 * As HTML defines addresses, letters of any script allowed; or with (at) and [dot] in brackets; a space that a text reader put before the
 * registry is forgiven. Repeats are bounded: time stays linear.
 */
const MAIL =
  /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-])[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}(?:@| ?[([{]at[)\]}] ?)[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[([{]dot[)\]}] ?)[\p{L}\p{N}-]{1,63}){0,5}(?:(?:\.| ?[([{]dot[)\]}] ?)\p{L}{2,24}|\. (?:com|org|net|de|fr|eu|ru))(?![\p{L}\p{N}])/iu

/**
 * An address as a text reader gives it where letters stand far apart: with a space behind the @, or with spaces about it and the full stops.
 * What is no more than "me @ home" is none: then the end must be the name of a well-known registry.
 */
const SPACED_MAIL =
  /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-])[\p{L}\p{N}.%+_-]{1,64}(?:@ (?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}| ?@ ?(?:(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:org|net|com|info|edu|gov|io|de|fr|uk|eu|ch|nl|pl|se|ru)|[\p{L}\p{N}-]{1,63}(?: ?\. ?[\p{L}\p{N}-]{1,63}){0,4} ?\. ?(?:com|org|net)))(?![\p{L}\p{N}])/iu

/** With a scheme, where a reader's spaces and missing slash are forgiven, or with www. */
const LOCATED =
  /(?<![\p{L}\p{N}])(?:h(?:tt|xx)ps? ?: ?\/{1,2}[\p{L}\p{N}]|www\d?\.[\p{L}\p{N}-]{1,63}\.)[^\s"'<>()[\]{}]{0,2000}/iu

/** Names of registries that are no words: where a full stop lacks its space, "done.It" must not be an address. */
const DOMAIN =
  /(?<![\p{L}\p{N}@._-])(?:[a-z\d][a-z\d-]{0,62}\.){1,4}(?:com|org|net|info|biz|edu|gov|io|ai|app|dev|xyz|club|vip|tv|cc|ly|gg|gl|ru|su|ua|de|fr|uk|eu|ch|nl|pl|cz|se|dk|fi|pt|gr|hu|ro|tr|br|mx|ca|au|nz|jp|kr|cn|hk|tw|sg|za)(?![\p{L}\p{N}@-]|\.[\p{L}\p{N}])(?:[/?#][^\s"'<>()[\]{}]{0,2000})?/iu

/** Short addresses, told by what follows the slash. */
const SHORT =
  /(?<![\p{L}\p{N}@._-])(?:t|wa|fb|m|me|bit|goo|youtu|is|discord|telegram|paypal|linktr)\.(?:me|ly|gl|be|gd|gg|ee|im)\/[^\s"'<>()[\]{}]{1,200}/iu

/** The first e-mail address. */
export function findMailAddress(text: string): string | null {
  return (MAIL.exec(text) ?? SPACED_MAIL.exec(text))?.[0] ?? null
}

/** The first web address: with `http://`, `https://` or `www.`, or the name of a site under a well-known registry. */
export function findWebAddress(text: string): string | null {
  const found = [LOCATED, DOMAIN, SHORT].flatMap((expression) => expression.exec(text) ?? [])
  return found[0]?.replace(/[.,;:!?]+$/, '') ?? null
}
