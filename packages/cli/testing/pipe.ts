import { execFileSync } from 'node:child_process'

/** Whether the system has pipes that lie in a folder. */
export const HAS_PIPES = process.platform !== 'win32'

/** Makes a pipe: who opens it for reading waits until somebody writes. */
export function makePipe(path: string): void {
  execFileSync('mkfifo', [path])
}
