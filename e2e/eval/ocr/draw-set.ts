import { fileURLToPath } from 'node:url'
import { loadImage } from '@napi-rs/canvas'
import { seededRandom } from '../model/seeded-random'
import { photograph, turn } from './disturb'
import { drawCard } from './draw-cards'
import { drawMeme } from './draw-memes'
import { drawChat, drawPage } from './draw-screens'
import type { DrawnPicture } from './drawing'

const PHOTOS = ['astronaut.png', 'chelsea.png', 'coffee.png', 'rocket.jpg', 'camera.png', 'clock_motion.png']
const GROUNDS = ['brick.png', 'grass.png', 'gravel.png']
const ANGLES = [-45, -30, -20, -10, -5, 5, 10, 20, 30, 45, 90, 180, 270]
const SEED = 20261122

/** The file of a fixture photo. */
export function photoFile(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/photos/${name}`, import.meta.url))
}

/** All pictures of the benchmark, the same every time: 78, all drawn here, over photos under CC0 or in the public domain. */
export async function drawSet(seed = SEED): Promise<DrawnPicture[]> {
  const random = seededRandom(seed)
  const photo = (name: string) => loadImage(photoFile(name))
  const photos = await Promise.all(PHOTOS.map(photo))
  const grounds = await Promise.all(GROUNDS.map(photo))
  const times = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index))
  return [
    ...times(20, () => drawCard(random)),
    ...times(12, (index) => drawMeme(photos[index % photos.length]!, random)),
    ...times(8, () => drawChat(random)),
    ...times(6, () => drawPage(random)),
    ...ANGLES.map((degrees) => turn(drawCard(random), degrees)),
    ...ANGLES.slice(5, 10).map((degrees) => turn(drawMeme(photos[0]!, random), degrees)),
    ...(await Promise.all(times(14, (index) => photograph(drawCard(random), grounds[index % 3]!, random)))),
  ]
}
