/** Ties what stands in the list to what is outlined in the picture. */
export interface EvidenceLinks {
  /** From now on these elements light up with whatever else is about the same evidence. */
  join(id: string, ...elements: Element[]): void
}

/** Pointing at one element of an item, or moving the focus into it, lights all of them up. */
export function createEvidenceLinks(): EvidenceLinks {
  const groups = new Map<string, Element[]>()

  function light(id: string, isLit: boolean): void {
    for (const element of groups.get(id) ?? []) element.toggleAttribute('data-lit', isLit)
  }

  return {
    join(id, ...elements) {
      groups.set(id, [...(groups.get(id) ?? []), ...elements])
      for (const element of elements) {
        element.addEventListener('pointerenter', () => light(id, true))
        element.addEventListener('pointerleave', () => light(id, false))
        // Chromium makes a tab stop of whatever in SVG listens for focus, and an outline has no name.
        if (element instanceof SVGElement) continue
        element.addEventListener('focusin', () => light(id, true))
        element.addEventListener('focusout', () => light(id, false))
      }
    },
  }
}
