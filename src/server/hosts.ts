import { isIP } from 'node:net'

/**
 * Whether a request's Host header is one this server answers to. A page elsewhere can have its own name point here
 * (DNS rebinding) and then read what we answer; it cannot make a browser send `localhost` or an address as the host.
 *
 * @param served the name that the server was told to listen on
 */
export function isAllowedHost(header: string | undefined, served: string): boolean {
  const name = hostName(header)
  if (name === undefined) return false
  return name === 'localhost' || name === served.toLowerCase() || isIP(name) !== 0
}

/** The name in a Host header, without port and brackets. */
function hostName(header: string | undefined): string | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:[\]\s]+))(?::\d{1,5})?$/i.exec(header ?? '')
  return (match?.[1] ?? match?.[2])?.toLowerCase()
}
