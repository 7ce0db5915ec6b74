import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, HEADERS } from '../../site'
import { MEASURED_URL } from './page/measured-url'

/** What a page may ask of a model: its manifest, its shards, its known answers. */
const SERVED = /^(manifest\.json|shards\/[0-9a-f]{64}\.bin|golden\/[\w.-]+\.bin)$/

/** Serves the model of a folder under {@link MEASURED_URL} on an isolated site. */
export function serveModel(folder: string): Fault {
  return (request, response) => {
    const path = new URL(request.url!, 'http://site').pathname
    if (!path.startsWith(MEASURED_URL)) return false
    const name = path.slice(MEASURED_URL.length)
    const file = join(folder, name)
    if (!SERVED.test(name) || !existsSync(file)) return false
    const type = name.endsWith('.json') ? 'application/json' : 'application/octet-stream'
    response.writeHead(200, { 'Content-Type': type, ...HEADERS.isolated })
    createReadStream(file).pipe(response)
    return true
  }
}
