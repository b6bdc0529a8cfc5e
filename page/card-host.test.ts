// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { CardModel, CardView } from '#core/contract/card-view.ts';
import { createCardHost, HOST_NAME } from './card-host.ts';

const model = (name: string) => ({ data: { name } }) as CardModel;

it('draws ahead outside the document, and shows what it drew', () => {
  const drawn: [ShadowRoot, string][] = [];
  const view: CardView<ShadowRoot> = { render: (root, { data }) => void drawn.push([root, data.name]), unmount: () => undefined };
  const host = createCardHost({ view, onAction: () => undefined, onFocus: () => undefined });
  const before = document.documentElement.outerHTML;
  host.prepare(model('A'));
  host.prepare(model('B'));
  expect(document.documentElement.outerHTML).toBe(before);
  host.show(model('B'), { left: 0, top: 0, right: 10, bottom: 10 }, document.body);
  expect(document.querySelectorAll(HOST_NAME)).toHaveLength(1);
  // While a card stands, none is made ready.
  host.prepare(model('C'));
  expect(drawn.map(([, name]) => name)).toEqual(['A', 'B', 'B']);
  expect(new Set(drawn.map(([root]) => root)).size).toBe(1);
  host.hide();
  expect(document.documentElement.outerHTML).toBe(before);
});
