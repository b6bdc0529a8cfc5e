/** The host that rules know a page by. */

/** Host of an address, lower case (empty for local files); undefined where rules do not reach. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' || protocol === 'file:' ? hostname : undefined;
}
