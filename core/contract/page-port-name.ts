/** Name of the popup's connection to a page. Apart from the schemas, which would bring 25 kB into every page. */
export const PAGE_PORT = 'fieldnote-page';
