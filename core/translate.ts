/** `Translate` made from a catalogue of messages, whoever holds it: the browser's, or a parsed locale file. */
import type { Translate } from './i18n.ts';

/**
 * Looks a message up; empty when there is none.
 * @param name the key with `_` for dots: browsers allow only ASCII letters, digits and `_`.
 */
export type Lookup = (name: string, substitutions: string[]) => string;

/** Between the forms of a plural message, as `@wxt-dev/i18n` joins them. */
const FORMS = ' | ';

/**
 * Makes a `Translate`. What was found once is kept: after an update of the extension, the catalogue of an open page can
 * no longer be asked, and the card still has to say so. A missing message gives its key, which tests look for.
 */
export function createTranslate(lookup: Lookup): Translate {
  const found = new Map<string, string>();
  return (key, substitutions = [], count) => {
    const values = count !== undefined && substitutions.length === 0 ? [String(count)] : [...substitutions];
    const slot = JSON.stringify([key, values]);
    let message = found.get(slot);
    if (message === undefined) {
      message = ask(lookup, key, values);
      if (message === '') return key;
      found.set(slot, message);
    }
    return count === undefined ? message : form(message, count);
  };
}

function ask(lookup: Lookup, key: string, values: string[]): string {
  try {
    return lookup(key.replace(/[.-]/g, '_'), values);
  } catch {
    return '';
  }
}

function form(message: string, count: number): string {
  const forms = message.split(FORMS);
  return forms[count === 1 ? 0 : forms.length - 1] ?? message;
}

/** A locale file once parsed: nested messages, the leaves are text, plurals have the keys `1` and `n`. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** A locale file as one level, names as browsers know them. */
export function flattenMessages(messages: Messages, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    const name = prefix + key;
    if (typeof value === 'string') flat.set(name, value);
    else if (isPlural(value)) flat.set(name, Object.values(value).join(FORMS));
    else for (const [inner, text] of flattenMessages(value, `${name}_`)) flat.set(inner, text);
  }
  return flat;
}

function isPlural(value: Messages): value is Readonly<Record<string, string>> {
  return Object.keys(value).every((key) => key === 'n' || /^\d+$/.test(key));
}

/** A `Translate` without a browser, for tests and the gallery. */
export function translateFrom(messages: Messages): Translate {
  const flat = flattenMessages(messages);
  return createTranslate((name, values) => (flat.get(name) ?? '').replace(/\$(\$|\d)/g, (_, mark: string) => (mark === '$' ? '$' : (values[Number(mark) - 1] ?? ''))));
}

/** Language of the interface; the only one so far. */
const INTERFACE = 'en';

/**
 * The tag that numbers, dates and names are written in: the reader's own variety of the interface's language, so that
 * an American reads American dates; British where the reader prefers another language, as the sentences are.
 * @param preferred the reader's languages, best first.
 */
export function interfaceLocale(preferred: readonly string[]): string {
  return preferred.find((tag) => tag.startsWith(`${INTERFACE}-`)) ?? 'en-GB';
}
