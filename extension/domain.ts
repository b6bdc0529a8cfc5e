/** Which hosts belong together. For the background and extension pages: the list of suffixes weighs 40 kB. */
import { getDomain } from 'tldts';

/**
 * The registrable domain of a host, or the host itself where there is none: addresses, local names, and public suffixes.
 * Hosts of one owner under a shared suffix count apart (`someone.github.io`).
 */
export function domainOf(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
