import { spawn } from 'node:child_process'
import type { Context } from './context.ts'

/** Opens an address in the user's browser, where a person at a desktop is there to see it; silent when it cannot. */
export function openInBrowser({ env, stdout }: Context, url: string): void {
  if (!stdout.isTTY || env.CI || env.SSH_CONNECTION) return
  const opener = openerFor(process.platform, env)
  if (opener === undefined) return
  const [command, ...before] = opener
  const child = spawn(command, [...before, url], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

function openerFor(platform: NodeJS.Platform, env: Context['env']): [string, ...string[]] | undefined {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['cmd', '/c', 'start', '']
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined
}
