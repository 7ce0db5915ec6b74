import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, expect } from '@playwright/test'
import { createUploadServer } from '../examples/upload/server.mjs'
import { expectNoFaults } from './axe'

const root = fileURLToPath(new URL('../examples/upload', import.meta.url))
const photo = (name: string) => fileURLToPath(new URL(`./fixtures/photos/${name}`, import.meta.url))
const sha256 = (name: string) =>
  createHash('sha256')
    .update(readFileSync(photo(name)))
    .digest('hex')

const test = base.extend<{ server: Awaited<ReturnType<typeof createUploadServer>> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape.
  server: async ({}, use) => {
    const server = await createUploadServer({ root: join(root, 'dist') })
    await use(server)
    await server.close()
  },
})

test('no byte of a blocked picture reaches the server', async ({ page, server }) => {
  await page.goto(server.url)
  await page.getByLabel('Photos').setInputFiles(photo('chelsea.png'))
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('status')).toHaveText('Nothing was sent.', { timeout: 60_000 })
  await expect(page.getByRole('listitem')).toContainText('chelsea.png: not sent')
  await expect(page.getByRole('listitem')).toContainText('dogs, cats or rabbits')
  expect(server.stats()).toEqual({ requests: 0, bytes: 0, files: 0 })
})

test('an allowed picture arrives intact', async ({ page, server }) => {
  await page.goto(server.url)
  await page.getByLabel('Photos').setInputFiles(photo('coffee.png'))
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('status')).toHaveText('1 of 1 sent.', { timeout: 60_000 })
  await expect(page.getByRole('listitem')).toContainText(sha256('coffee.png'))
  expect(server.stats()).toMatchObject({ requests: 1, files: 1 })
  expect(server.stats().bytes).toBeGreaterThan(readFileSync(photo('coffee.png')).length)
})

test('of two pictures only the allowed one is part of the request', async ({ page, server }) => {
  await page.goto(server.url)
  await page.getByLabel('Photos').setInputFiles([photo('chelsea.png'), photo('coffee.png')])
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('status')).toHaveText('1 of 2 sent.', { timeout: 60_000 })
  const { files, bytes } = server.stats()
  expect(files).toBe(1)
  // The allowed file and the form around it; the refused one alone has 240 kB.
  expect(bytes).toBeLessThan(readFileSync(photo('coffee.png')).length + 1000)
  await expect(page.getByRole('listitem').filter({ hasText: 'coffee.png' })).toContainText(sha256('coffee.png'))
})

test('a picture that cannot be judged is not sent, as the policy says', async ({ page, server }) => {
  await page.goto(server.url)
  const broken = {
    name: 'broken.png',
    mimeType: 'image/png',
    buffer: readFileSync(photo('coffee.png')).subarray(0, 200),
  }
  await page.getByLabel('Photos').setInputFiles(broken)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('status')).toHaveText('Nothing was sent.', { timeout: 60_000 })
  await expect(page.getByRole('listitem')).toContainText('broken.png: not sent')
  expect(server.stats().bytes).toBe(0)
})

test('the form has no accessibility fault that axe finds', async ({ page, server }) => {
  await page.goto(server.url)
  await expectNoFaults(page)
})

test('the form sends nothing before the guard is there to look', async ({ page, server }) => {
  await page.route('**/*.js', (route) => route.abort())
  await page.goto(server.url)
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled()
  expect(server.stats().requests).toBe(0)
})

test("the server's own count can be read over HTTP", async ({ request, server }) => {
  const before = await (await request.get(`${server.url}/stats`)).json()
  expect(before).toEqual({ requests: 0, bytes: 0, files: 0 })
  await request.post(`${server.url}/upload`, {
    multipart: { photos: { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('12345') } },
  })
  const after = await (await request.get(`${server.url}/stats`)).json()
  expect(after).toMatchObject({ requests: 1, files: 1 })
  expect(after.bytes).toBeGreaterThan(5)
})
