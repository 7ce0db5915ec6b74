import type { ReadyInfo } from 'lookfirst'
import type { Announce } from './announcer'
import { backendSwitch } from './backend-switch'
import { doctorPanel } from './doctor-panel'
import { createDrawer } from './drawer'
import { byId, element } from './element'
import { errorInWords } from './failure'
import type { Judge } from './judge'
import { type LookPanelParts, lookPanel } from './look-panel'
import { durationInWords } from './quantities'
import { storagePanel } from './storage-panel'

/** What the drawer needs from the page. */
export interface DeviceParts {
  judge: Judge
  announce: Announce
  /** Whether the page will open without a network. */
  isOffline: Promise<boolean>
  /** Called after another backend was chosen. */
  switched(): void
  look: LookPanelParts
}

/** Makes the drawer about this device: backend, how pictures are looked at, stored model and the doctor's findings. */
export function createDeviceDrawer({ judge, announce, isOffline, switched, look }: DeviceParts): void {
  const drawer = createDrawer(byId('device', HTMLDialogElement))
  const running = element('div', { class: 'device-part', role: 'status' })
  const storage = element('div', { class: 'device-part' })
  const doctor = element('div', { class: 'device-part' })
  const offline = element('p', { class: 'device-note' })

  byId('device-open', HTMLButtonElement).addEventListener('click', () => {
    drawer.body.replaceChildren(
      backendSwitch(judge, () => {
        switched()
        void show()
      }),
      running,
      element('h3', {}, 'How it looks'),
      ...lookPanel(look),
      element('h3', {}, 'Stored here'),
      storage,
      offline,
      element('h3', {}, 'Check-up'),
      doctor,
    )
    drawer.open('This device')
    void show()
  })

  async function show(): Promise<void> {
    running.replaceChildren(element('p', {}, 'Getting ready'))
    storage.replaceChildren(element('p', {}, 'Looking'))
    doctor.replaceChildren(element('p', {}, 'Looking'))
    offline.textContent = (await isOffline)
      ? 'This page opens without a network from now on.'
      : 'Opening this page without a network needs the built page.'
    const made = judge.guard()
    try {
      const guard = await made
      const info = await guard.ready.catch((error: unknown) => errorInWords(error))
      const [panel, report] = await Promise.all([storagePanel(guard, announce), guard.doctor()])
      if (made !== judge.guard()) return
      running.replaceChildren(...(typeof info === 'string' ? [element('p', {}, info)] : runningWords(info)))
      storage.replaceChildren(panel)
      doctor.replaceChildren(doctorPanel(report))
    } catch (error) {
      if (made === judge.guard()) running.replaceChildren(element('p', {}, errorInWords(error)))
    }
  }
}

function runningWords({ backend, adapter, threads, demotion, encodeMs }: ReadyInfo): HTMLElement[] {
  const place =
    backend === 'webgpu' ? `WebGPU on ${adapter}` : `WASM with ${threads} ${threads === 1 ? 'thread' : 'threads'}`
  const words = [element('p', {}, `Running on ${place}; one picture took ${durationInWords(encodeMs)} at the start.`)]
  if (demotion) {
    const { message, hint } = demotion.reason
    words.push(
      element(
        'p',
        { class: 'device-note' },
        `${demotion.from === 'webgpu' ? 'WebGPU' : 'WASM'} was given up: ${message} ${hint}`,
      ),
    )
  }
  return words
}
