import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, HEADERS } from '../site'
import type { Pack } from './pack'

/** Address of a picture on a site that {@link servePack} serves. */
export const packUrl = ({ pictures }: Pack, index: number): string => `/pack/${pictures[index]!.file}`

/** Serves the pictures of a pack under `/pack/` on an isolated site. */
export function servePack({ folder, pictures }: Pack): Fault {
  const known = new Set(pictures.map(({ file }) => file))
  return (request, response) => {
    const file = request.url!.replace(/^\/pack\//, '')
    if (!known.has(file)) return false
    response.writeHead(200, { 'Content-Type': 'image/jpeg', ...HEADERS.isolated })
    response.end(readFileSync(join(folder, file)))
    return true
  }
}
