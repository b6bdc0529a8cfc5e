import { describe, expect, it } from 'vitest';
import { kindOfSource } from './sources.ts';

describe('kindOfSource', () => {
  it.each([
    ['x', '{"a":1}', 'json'],
    ['x', '  [1]', 'json'],
    ['x', '', 'json'],
    ['x', 'name,kind', 'csv'],
    ['x.txt', '\ufeffName;Kind\n', 'csv'],
    ['x', '# a comment\n\nid: s-400\nname: S-400\n', 'yaml'],
    ['x', '---\nid: s-400\n', 'yaml'],
    ['entry.YAML', '{ id: s-400 }', 'yaml'],
    ['list.csv', '{"a":1}', 'csv'],
    ['list.tsv', 'id: x', 'csv'],
    ['mine.json', 'id: x', 'json'],
  ])('%j, %j: %s', (name, text, wanted) => {
    expect(kindOfSource({ name, text })).toBe(wanted);
  });
});
