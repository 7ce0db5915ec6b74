import { type Image, loadImage } from '@napi-rs/canvas'
import { photograph, turn } from './disturb'
import { drawCard } from './draw-cards'
import { drawChat } from './draw-screens'
import { photoFile } from './draw-set'
import { between, type DrawnPicture } from './drawing'
import { plainWordsUpTo, type Say } from './phrases'

/** Longest line that fits into a bubble of a chat, in characters. */
const LONGEST_IN_CHAT = 32

/** Draws some lines among plain words: on a card, turned, photographed, or in a chat. */
export type LineDrawer = (lines: readonly string[], random: () => number) => Promise<DrawnPicture>

/** Ways to draw given lines, by the group that they are counted in. */
export async function lineDrawers(): Promise<Record<string, LineDrawer>> {
  const ground: Image = await loadImage(photoFile('gravel.png'))
  const card: LineDrawer = async (lines, random) => drawn(lines, random, (say) => drawCard(random, say))
  return {
    cards: card,
    chats: async (lines, random) =>
      lines.every(({ length }) => length <= LONGEST_IN_CHAT)
        ? drawn(lines, random, (say) => drawChat(random, say))
        : card(lines, random),
    turned: async (lines, random) => turn(await card(lines, random), between(-40, 40, random)),
    photographed: async (lines, random) => photograph(await card(lines, random), ground, random),
  }
}

/** A line of plain words, the given lines, and plain words again; drawn anew until all of it had room. */
function drawn(lines: readonly string[], random: () => number, draw: (say: Say) => DrawnPicture): DrawnPicture {
  for (;;) {
    const waiting = [plainWordsUpTo(between(8, 24, random), random), ...lines]
    const picture = draw((length) => waiting.shift() ?? plainWordsUpTo(length, random))
    if (waiting.length === 0) return picture
  }
}
