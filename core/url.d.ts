/** The one global that `core` borrows from its hosts: browsers, workers and Node all have it. */
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly protocol: string;
  readonly hostname: string;
  readonly href: string;
  readonly pathname: string;
}
