/** First line of an entry file: ties it to the schema in editors that speak YAML. */
export const SCHEMA_LINE = '# yaml-language-server: $schema=../../entry.schema.json';
