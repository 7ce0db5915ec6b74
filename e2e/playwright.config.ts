import { defineConfig } from '@playwright/test'

/** Headless Chromium that talks to nobody; WebGPU by its software adapter. */
const args = [
  '--no-sandbox',
  '--enable-unsafe-webgpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './build-pages.ts',
  workers: 2,
  timeout: 120_000,
  reporter: [['list'], ['json']],
  use: {
    launchOptions: { args, ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }) },
  },
})
