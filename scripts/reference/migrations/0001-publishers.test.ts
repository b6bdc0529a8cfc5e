import { expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { entryText } from '../rules/testing.ts';
import { migration } from './0001-publishers.ts';

const TEXT = `${entryText().replace(/checked.*\n/, '')}sources:
  # Read twice.
  s1: { url: 'https://www.exbulletin.com/a', publisher: 'Ex Bulletin', accessed: '2026-01-01', tier: press }
  s2:
    url: https://exbulletin.com/b
    publisher: exbulletin.com
    accessed: '2026-01-01'
    tier: press
  s3: { url: 'https://tribuneindia.com/c', publisher: The Tribune, accessed: '2026-01-01', tier: press }
  s4: { url: 'https://example.org/d', publisher: The Tribune, accessed: '2026-01-01', tier: press }
  s5: { url: 'https://exbulletin.com/e', publisher: ExBulletin (CBS News), accessed: '2026-01-01', tier: press }
`;

it('gives a publisher one name on its host, and leaves namesakes elsewhere alone', () => {
  const { text, changes } = migrate(migration, 'missile/ex-1.yaml', TEXT);
  expect(changes).toEqual(['sources.s1: "Ex Bulletin" is "ExBulletin"', 'sources.s2: "exbulletin.com" is "ExBulletin"', 'sources.s3: "The Tribune" is "The Tribune (India)"']);
  expect(text).toBe(TEXT.replace("'Ex Bulletin'", "'ExBulletin'").replace('publisher: exbulletin.com', 'publisher: ExBulletin').replace('The Tribune,', 'The Tribune (India),'));
  expect(migrate(migration, 'missile/ex-1.yaml', text)).toEqual({ text, changes: [] });
});

it('has nothing to say of an entry without sources', () => {
  expect(migrate(migration, 'missile/ex-1.yaml', entryText()).changes).toEqual([]);
});
