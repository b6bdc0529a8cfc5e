// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Dotted } from './dotted.tsx';

afterEach(cleanup);

it('has a dot between parts only, whatever part is left out', () => {
  const { container } = render(
    <Dotted>
      {false}
      <b>one</b>
      {undefined}
      <b>two</b>
      <b>three</b>
      {null}
    </Dotted>,
  );
  expect([...(container.firstElementChild?.children ?? [])].map((part) => part.className || part.textContent)).toEqual(['one', 'dot', 'two', 'dot', 'three']);
  // Nothing to be read out or copied but a blank.
  expect(container.textContent).toBe('one two three');
});
