import { describe, expect, it } from 'vitest';
import type { RelationQualifier, RelationType } from '#core/entry/vocabulary.ts';
import { type Held, sharedLinks } from './shared-links.ts';

const held = (holder: string, type: RelationType, target: string, qualifier?: RelationQualifier): Held => ({ holder, relation: { type, target, qualifier } });
const found = (here: string[], relations: Held[], pointedAt = 2, most = 9) =>
  sharedLinks(here, relations, () => pointedAt, most).map(({ legs, inverse, type, third }) => `${legs.map((leg) => leg.entry).join('+')} ${inverse ? '<' : '>'} ${type} ${third}`);

describe('sharedLinks', () => {
  it('finds what two entries hang on in the same way, whoever holds the relation', () => {
    expect(found(['a', 'b'], [held('a', 'limited-by', 'treaty'), held('b', 'limited-by', 'treaty')])).toEqual(['a+b > limited-by treaty']);
    expect(found(['a', 'b'], [held('ship', 'fires', 'a'), held('ship', 'fires', 'b')])).toEqual(['a+b < fires ship']);
  });

  it.each<[string, string[], Held[]]>([
    ['the third is on the page', ['a', 'b', 'treaty'], [held('a', 'limited-by', 'treaty'), held('b', 'limited-by', 'treaty')]],
    ['they are tied to each other', ['a', 'b'], [held('a', 'limited-by', 'treaty'), held('b', 'limited-by', 'treaty'), held('b', 'related-to', 'a')]],
    ['in different ways', ['a', 'b'], [held('a', 'limited-by', 'treaty'), held('b', 'at-odds-with', 'treaty')]],
    ['from different ends', ['a', 'b'], [held('a', 'carries', 'x'), held('x', 'carries', 'b')]],
    ['both carry it', ['a', 'b'], [held('a', 'carries', 'x'), held('b', 'carries', 'x')]],
    ['merely related', ['a', 'b'], [held('a', 'related-to', 'x'), held('b', 'related-to', 'x')]],
    ['merely compared', ['a', 'b'], [held('a', 'compared-with', 'x'), held('b', 'compared-with', 'x')]],
    ['one leg is planned', ['a', 'b'], [held('ship', 'carries', 'a'), held('ship', 'carries', 'b', 'planned')]],
    ['one leg is reported', ['a', 'b'], [held('a', 'limited-by', 'treaty', 'reported'), held('b', 'limited-by', 'treaty')]],
    ['one leg no longer holds', ['a', 'b'], [held('a', 'limited-by', 'treaty', 'former'), held('b', 'limited-by', 'treaty')]],
    ['one leg is disputed', ['a', 'b'], [held('a', 'at-odds-with', 'un', 'disputed'), held('b', 'at-odds-with', 'un')]],
    ['one entry, twice', ['a', 'b'], [held('a', 'limited-by', 'treaty'), held('a', 'limited-by', 'treaty')]],
  ])('says nothing: %s', (_, here, relations) => {
    expect(found(here, relations)).toEqual([]);
  });

  it('says what both were bound by once, and what both are said to break', () => {
    const were = [held('a', 'limited-by', 'treaty', 'former'), held('b', 'limited-by', 'treaty', 'former')];
    expect(found(['a', 'b'], were)).toEqual(['a+b > limited-by treaty']);
    const disputed = ['a', 'b'].map((id) => held(id, 'at-odds-with', 'un', 'disputed'));
    expect(found(['a', 'b'], disputed)).toEqual(['a+b > at-odds-with un']);
  });

  it('passes over what everybody fires, but not a law that binds many', () => {
    expect(found(['a', 'b'], [held('a', 'fires', 'x'), held('b', 'fires', 'x')], 9)).toEqual([]);
    expect(found(['a', 'b'], [held('a', 'limited-by', 'x'), held('b', 'limited-by', 'x')], 9)).toHaveLength(1);
  });

  it('brings law before use, two entries together once, and no more than wanted', () => {
    const relations = [
      held('a', 'fires', 'x'),
      held('b', 'fires', 'x'),
      held('a', 'limited-by', 'treaty'),
      held('b', 'limited-by', 'treaty'),
      held('y', 'carries', 'b'),
      held('y', 'carries', 'c'),
    ];
    expect(found(['c', 'b', 'a'], relations)).toEqual(['b+a > limited-by treaty', 'c+b < carries y']);
    expect(found(['c', 'b', 'a'], relations, 2, 1)).toEqual(['b+a > limited-by treaty']);
  });

  it('names three at most, in the page’s order, and none that is tied to another', () => {
    const relations = ['d', 'a', 'b', 'c'].map((id) => held(id, 'limited-by', 'treaty'));
    expect(found(['a', 'b', 'c', 'd'], relations)).toEqual(['a+b+c > limited-by treaty']);
    expect(found(['a', 'b', 'c', 'd'], [...relations, held('a', 'variant-of', 'b')])).toEqual(['a+c+d > limited-by treaty']);
  });
});
