/** Languages of names. */

/** The language of a tag without script and region: how names are chosen by language. */
export function primaryLanguage(tag: string): string {
  return tag.split('-', 1)[0] as string;
}

/**
 * The language that a name is marked by, empty for names of every language: those without one ("S-400"), and the name
 * under which the entry goes.
 */
export function languageOf({ text, lang }: { readonly text: string; readonly lang?: string | undefined }, entryName: string | undefined): string {
  return lang === undefined || text === entryName ? '' : primaryLanguage(lang);
}
