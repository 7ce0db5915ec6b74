import { HEADERS, type Site } from './site'

/** What a browser says of something that a content security policy forbids. */
export interface Violation {
  /** What was blocked: an address, or a word such as `wasm-eval`. */
  blocked: string
  /** The directive that forbids it. */
  directive: string
}

const REPORTS = '/csp-report'

/**
 * Makes a site's content security policy report as well as forbid, in pages and in workers.
 *
 * @param headers the headers that the site was started with
 * @returns the violations so far; grows as they are reported
 */
export function reportViolations(site: Site, headers: 'strict' | 'noWasm'): Violation[] {
  const found: Violation[] = []
  const policy = `${HEADERS[headers]['Content-Security-Policy']}; report-uri ${REPORTS}`
  site.fault = (request, response) => {
    if (request.url !== REPORTS) {
      // Forbids nothing that the site's own header allows; it only adds the address for reports.
      response.setHeader('Content-Security-Policy-Report-Only', policy)
      return false
    }
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk
    })
    request.on('end', () => {
      const report = JSON.parse(body)['csp-report']
      found.push({ blocked: report['blocked-uri'], directive: report['effective-directive'] })
      response.writeHead(204).end()
    })
    return true
  }
  return found
}
