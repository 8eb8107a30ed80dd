import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { TrucelineError } from '../model/errors.ts'

export interface Listening {
  readonly url: string
  close(): Promise<void>
}

export interface ListenOptions {
  readonly host: string
  readonly port: number
  /** Ports to try after a taken one, counting up. */
  readonly tries?: number
}

/**
 * Starts to listen.
 * @throws TrucelineError `port-taken` `cannot-listen`
 */
export async function listen(app: Hono, { host, port, tries = 1 }: ListenOptions): Promise<Listening> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await listenOn(app, host, port === 0 ? 0 : port + attempt)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cannotListen(host, port, error)
      if (attempt + 1 >= tries || port + attempt >= 65_535) throw portTaken(port, error)
    }
  }
}

function listenOn(app: Hono, hostname: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, (info: AddressInfo) => {
      const shown = info.family === 'IPv6' ? `[${info.address}]` : info.address
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done())
          if ('closeAllConnections' in server) server.closeAllConnections()
        })
      resolve({ url: `http://${shown}:${info.port}/`, close })
    })
    server.on('error', reject)
  })
}

function portTaken(port: number, cause: unknown): TrucelineError {
  return new TrucelineError('port-taken', `port ${port} is taken`, {
    value: String(port),
    repair: 'name another with --port, or --port 0 for any free one',
    cause,
  })
}

function cannotListen(host: string, port: number, cause: unknown): TrucelineError {
  const detail = cause instanceof Error ? cause.message : String(cause)
  return new TrucelineError('cannot-listen', `cannot listen on ${host}:${port}: ${detail}`, {
    value: `${host}:${port}`,
    repair: 'check --host and --port; ports below 1024 need rights that most users do not have',
    cause,
  })
}
