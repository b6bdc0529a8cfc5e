/** The host that rules know a page by. */

/** Host of an address, lower case (empty for local files); undefined where rules do not reach. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' || protocol === 'file:' ? hostname : undefined;
}

/**
 * The host of what somebody typed: a host, a whole address, or a pattern such as `*.example.org`, which means the site as
 * a rule does anyway. Undefined for anything else.
 */
export function typedHost(text: string): string | undefined {
  const typed = text.trim().replace(/^(?:\*\.|\.)/, '');
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const host = typed === '' || /[\s*@]/.test(typed) ? undefined : hostOf(url)?.replace(/\.$/, '');
  if (host === undefined || /%|^\.|\.\./.test(host)) return undefined;
  // A single word is a name of the local network at best, and a slip at worst.
  return host.includes('.') || host === 'localhost' || host.startsWith('[') ? host : undefined;
}
