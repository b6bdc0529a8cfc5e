/** Entry files as YAML documents that keep what people wrote: comments, the order of keys, what stands on one line. */
import { type Document, parseDocument, visit } from 'yaml';
import { fixFormatting } from './rules/formatting.ts';

/**
 * Parses an entry file to be changed and written again.
 * @throws Error when it is not YAML.
 */
export function readEntryDocument(text: string): Document.Parsed {
  const document = parseDocument(text, { version: '1.2', strict: true, uniqueKeys: true });
  const [error] = document.errors;
  if (error) throw new Error(error.message.split('\n')[0]);
  return document;
}

/** The document as an entry file. What was not changed comes out as it was read, byte for byte. */
export function writeEntryDocument(document: Document): string {
  const padded =
    (padding: string) =>
    (_key: unknown, node: { flow?: boolean | undefined; toString: (...args: never[]) => string }): void => {
      if (!node.flow) return;
      const write = node.toString.bind(node) as (context?: object, ...rest: unknown[]) => string;
      node.toString = (context?: object, ...rest: unknown[]) => write(context && { ...context, flowCollectionPadding: padding }, ...rest);
    };
  // The files have a space inside braces and none inside brackets; the library has one setting for both.
  visit(document, { Map: padded(' '), Seq: padded('') });
  return fixFormatting(document.toString({ lineWidth: 0, singleQuote: true }));
}
