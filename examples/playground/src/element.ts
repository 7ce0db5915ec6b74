/** What an element may contain; `null`, `undefined` and `false` are left out. */
export type Child = Node | string | null | undefined | false

/** An attribute; `true` sets it empty, `null`, `undefined` and `false` leave it out. A function listens to the event after `on`. */
export type Attribute = string | number | boolean | null | undefined | ((event: Event) => void)

/** Creates an element with attributes and children. Text is never parsed as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key.slice(2), value)
    else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : String(value))
    }
  }
  made.append(...children.filter(isShown))
  return made
}

/**
 * The element of the page with this id.
 *
 * @throws {Error} when the page has none of that kind
 */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} with the id "${id}"`)
  return found
}

function isShown(child: Child): child is Node | string {
  return child !== null && child !== undefined && child !== false
}
