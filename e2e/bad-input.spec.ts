import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import type { GuardOptions } from 'lookfirst'
import { expect, openHarness, type Page, test } from './fixtures'
import { POLICIES } from './pairs'
import { type Site, startSite } from './site'

let site: Site
let page: Page

test.beforeAll(async ({ browser }) => {
  site = await startSite()
  page = await browser.newPage()
  await openHarness(page, site)
})

test.afterAll(async () => {
  await page.close()
  await site.close()
})

const file = (path: string) => readFileSync(fileURLToPath(new URL(`./fixtures/${path}`, import.meta.url)))

const u32 = (value: number) => Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])

/** CRC-32 of a PNG chunk (PNG specification, annex D). */
function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return ~value >>> 0
}

/** A black greyscale PNG of any size: a few kilobytes that may stand for gigabytes. */
function blackPng(width: number, height: number, rows = height): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    return Buffer.concat([u32(data.length), body, u32(crc(body))])
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 0, 0, 0, 0])])),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Judges bytes, then a good picture with the same guard: whatever came in, the guard must work on. */
const judge = (bytes: Buffer, options: Partial<GuardOptions> = {}, type = 'image/jpeg') =>
  page.evaluate(
    ([base64, mime, policy, more]) =>
      withGuard({ policy, ...more }, async (guard) => {
        const body = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
        const verdict = await guard.classify(new Blob([body], { type: mime }))
        const after = await guard.classify('/photos/chelsea.png')
        return { verdict, after: after.action }
      }),
    [bytes.toString('base64'), type, POLICIES.cats, options] as const,
  )

test.describe('a file that cannot be judged', () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><script>top.hacked = true</script></svg>',
  )
  const cases: [name: string, bytes: () => Buffer, code: string][] = [
    ['an empty file', () => Buffer.alloc(0), 'IMAGE_EMPTY'],
    ['text renamed .jpg', () => Buffer.from('This is not a picture.'), 'IMAGE_TYPE'],
    ['a truncated JPEG', () => file('files/upright.jpg').subarray(0, 4000), 'IMAGE_TRUNCATED'],
    ['a truncated PNG', () => file('photos/chelsea.png').subarray(0, 90_000), 'IMAGE_TRUNCATED'],
    ['a truncated WebP', () => file('files/photo.webp').subarray(0, 3000), 'IMAGE_TRUNCATED'],
    ['a picture of 0 x 0', () => blackPng(0, 0), 'IMAGE_EMPTY'],
    ['a picture of 1 x 1', () => blackPng(1, 1), 'IMAGE_TOO_SMALL'],
    ['a picture 30,000 pixels wide', () => blackPng(30_000, 20), 'IMAGE_TOO_LARGE'],
    ['a decompression bomb', () => blackPng(16_000, 16_000, 100), 'IMAGE_TOO_LARGE'],
    [
      'a PNG whose pixels are garbage',
      () => Buffer.concat([blackPng(64, 64).subarray(0, 41), Buffer.from('garbage'), blackPng(64, 64).subarray(48)]),
      'IMAGE_DECODE',
    ],
    ['an SVG with a script', () => svg, 'IMAGE_TYPE'],
  ]
  for (const [name, bytes, code] of cases) {
    for (const onError of ['review', 'block', 'allow'] as const) {
      test(`${name}: ${code}, ${onError}`, async () => {
        const { verdict, after } = await judge(bytes(), { onError })
        expect(verdict).toMatchObject({
          status: 'error',
          action: onError,
          rule: null,
          complete: false,
          coverage: 'none',
          error: { code },
        })
        expect(verdict.error?.message.length).toBeGreaterThan(10)
        expect(verdict.error?.hint.length).toBeGreaterThan(10)
        expect(verdict.reason).toContain('Could not be judged')
        expect(after).toBe('block')
      })
    }
  }

  test('the script of the SVG did not run', async () => {
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
  })
})

test.describe('an unusual file that can be judged', () => {
  test('an animation: its first frame, and at least review', async () => {
    for (const name of ['animation.gif', 'animation.webp']) {
      const { verdict } = await judge(file(`files/${name}`))
      expect(verdict).toMatchObject({ status: 'decided', coverage: 'first-frame', action: 'review', rule: null })
      expect(verdict.input.frames).toBeGreaterThan(1)
    }
    const { verdict } = await judge(file('files/animation.gif'), { onPartial: 'allow' })
    expect(verdict.action).toBe('allow')
  })

  test('a picture that shows only on one background: both are judged, the stricter counts', async () => {
    for (const name of ['only-on-white.png', 'only-on-black.png']) {
      const { verdict } = await judge(file(`files/${name}`))
      expect(verdict, name).toMatchObject({ status: 'decided', action: 'block', rule: { ruleId: 'cats' } })
    }
  })

  test('CMYK and 16 bits a channel', async () => {
    for (const name of ['cmyk.jpg', 'sixteen-bit.png']) {
      const { verdict } = await judge(file(`files/${name}`))
      expect(verdict, name).toMatchObject({ status: 'decided', action: 'block', rule: { ruleId: 'cats' } })
    }
  })

  test('a photo turned by EXIF is judged upright', async () => {
    const upright = (await judge(file('files/upright.jpg'))).verdict
    const turned = (await judge(file('files/turned.jpg'))).verdict
    expect(turned.input).toMatchObject({ width: upright.input.width, height: upright.input.height })
    expect(Math.abs(turned.rules[0]!.margin - upright.rules[0]!.margin)).toBeLessThan(0.3)
  })
})

test.describe('an address that cannot be read', () => {
  const codeOf = (url: string) =>
    page.evaluate(
      ([address, policy]) =>
        withGuard({ policy }, async (guard) => {
          const { status, action, error } = await guard.classify(address)
          return { status, action, code: error?.code, hint: error?.hint }
        }),
      [url, POLICIES.cats] as const,
    )

  test('of another origin without CORS', async () => {
    const other = await startSite()
    expect(await codeOf(`${other.origin}/photos/chelsea.png`)).toMatchObject({
      status: 'error',
      action: 'review',
      code: 'IMAGE_FETCH',
    })
    expect(other.requests).toContain('/photos/chelsea.png')
    await other.close()
  })

  test('that does not exist', async () => {
    expect(await codeOf('/photos/none.png')).toMatchObject({ status: 'error', code: 'IMAGE_FETCH' })
  })

  test('that was revoked', async () => {
    const url = await page.evaluate(() => {
      const address = URL.createObjectURL(new Blob(['x']))
      URL.revokeObjectURL(address)
      return address
    })
    expect(await codeOf(url)).toMatchObject({
      status: 'error',
      code: 'IMAGE_FETCH',
      hint: expect.stringContaining('revoke'),
    })
  })

  test('an <img> of another origin without CORS', async () => {
    const other = await startSite()
    const code = await page.evaluate(
      async ([origin, policy]) => {
        const image = new Image()
        image.src = `${origin}/photos/chelsea.png`
        await image.decode()
        return withGuard({ policy }, async (guard) => (await guard.classify(image)).error?.code)
      },
      [other.origin, POLICIES.cats] as const,
    )
    expect(code).toBe('IMAGE_CROSS_ORIGIN')
    await other.close()
  })
})

test.describe('a call that is wrong or taken back rejects', () => {
  const rejection = (body: string) =>
    page.evaluate(
      async ([code, policy]) => {
        const run = new Function('lookfirst', 'policy', `return (async () => { ${code} })()`)
        return run(lookfirst, policy).then(
          (value: unknown) => ({ resolved: value }),
          (error: { name: string; code?: string; hint?: string; details?: unknown }) => ({
            name: error.name,
            code: error.code,
            details: error.details,
          }),
        )
      },
      [body, POLICIES.cats] as const,
    )

  const cases: [string, string, Record<string, unknown>][] = [
    [
      'a signal aborted before the call',
      `using guard = await lookfirst.createGuard({ policy }); return await guard.classify(new Blob(), { signal: AbortSignal.abort() })`,
      { name: 'AbortError' },
    ],
    [
      'a disposed guard',
      `const guard = await lookfirst.createGuard({ policy }); guard.dispose(); return guard.classify(new Blob())`,
      { name: 'GuardError', code: 'DISPOSED' },
    ],
    [
      'something that is no image',
      `using guard = await lookfirst.createGuard({ policy }); return await guard.classify({ width: 3 })`,
      { code: 'INPUT_TYPE' },
    ],
    [
      'an unknown option value',
      `return lookfirst.createGuard({ policy, backend: 'webgl' })`,
      { code: 'OPTION_INVALID' },
    ],
    [
      'an empty policy',
      `return lookfirst.createGuard({ policy: '' })`,
      { code: 'POLICY_INVALID', details: { issues: [expect.objectContaining({ line: 1 })] } },
    ],
    [
      'a policy with errors, all of them at once',
      `return lookfirst.createGuard({ policy: '## a: A\\nAction: explode\\nFalse positives: 300%' })`,
      {
        code: 'POLICY_INVALID',
        details: {
          issues: expect.arrayContaining([expect.objectContaining({ line: 2 }), expect.objectContaining({ line: 3 })]),
        },
      },
    ],
    [
      'a model that does not exist',
      `return lookfirst.createGuard({ policy, model: '/model/none.json' })`,
      { code: 'MODEL_UNKNOWN' },
    ],
    [
      'a model that is no model',
      `return lookfirst.createGuard({ policy, model: { manifest: null } })`,
      { code: 'MODEL_UNKNOWN' },
    ],
  ]
  for (const [name, body, expected] of cases) {
    test(name, async () => {
      expect(await rejection(body)).toMatchObject(expected)
    })
  }
})

test.describe('a model that cannot be used gives error verdicts with its code', () => {
  const codeWith = (change: string) =>
    page.evaluate(
      async ([code, policy]) => {
        const manifest = await (await fetch('/model/manifest.json')).json()
        const shards = manifest.files.flatMap((file: { shards: { sha256: string }[] }) => file.shards)
        const shardUrls = Object.fromEntries(
          shards.map(({ sha256 }: { sha256: string }) => [sha256, `/model/shards/${sha256}.bin`]),
        )
        new Function('manifest', 'shardUrls', code)(manifest, shardUrls)
        return withGuard({ policy, cache: 'memory', model: { manifest, shardUrls } }, async (guard) => {
          const { status, action, error } = await guard.classify('/photos/chelsea.png')
          return { status, action, code: error?.code }
        })
      },
      [change, POLICIES.cats] as const,
    )

  test('a manifest of a later schema', async () => {
    expect(await codeWith('manifest.schemaVersion = 99')).toEqual({
      status: 'error',
      action: 'review',
      code: 'MODEL_SCHEMA',
    })
  })

  test('a manifest that lacks what it needs', async () => {
    expect(await codeWith('delete manifest.encoder')).toEqual({
      status: 'error',
      action: 'review',
      code: 'MODEL_MANIFEST',
    })
  })

  test('a shard with the wrong hash', async () => {
    expect(
      await codeWith(`const [first, second] = Object.keys(shardUrls); shardUrls[first] = shardUrls[second]`),
    ).toEqual({ status: 'error', action: 'review', code: 'MODEL_INTEGRITY' })
  })

  test('a shard that is not there', async () => {
    expect(await codeWith(`shardUrls[Object.keys(shardUrls)[0]] = '/model/shards/none.bin'`)).toEqual({
      status: 'error',
      action: 'review',
      code: 'MODEL_FETCH',
    })
  })
})
