// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it, vi } from 'vitest';
import { freshRules, type Rule } from '#core/sites/rules.ts';
import { changeRules } from '#core/sites/switch.ts';
import type { ReadSites } from '#core/transfer/sites-file.ts';
import { t } from '../../tests/translate.ts';
import { Sites } from './sites.tsx';

const RULES: readonly Rule[] = [
  { host: '', exact: false, on: false },
  { host: 'intranet', exact: false, on: false },
  { host: 'mail.example', exact: true, on: false, session: 's' },
  { host: 'news.example', exact: false, on: false },
];

afterEach(cleanup);

/** The list as the page holds it: what is changed is there at once. */
function open({ file = { ok: true, rules: [] } as ReadSites, rules = RULES } = {}) {
  const onChange = vi.fn();
  const onSave = vi.fn();
  const domainOf = vi.fn(async (host: string) => host.split('.').slice(-2).join('.'));
  function List() {
    const [held, setHeld] = useState(rules);
    return (
      <Sites
        rules={{ ...freshRules('s'), rules: held }}
        t={t}
        locale="en-GB"
        onMode={vi.fn()}
        onAdd={vi.fn()}
        onSave={onSave}
        onRead={async () => file}
        domainOf={domainOf}
        onChange={async (change, done) => {
          onChange(change, done);
          setHeld(changeRules(held, change));
          return true;
        }}
      />
    );
  }
  render(<List />);
  return { onChange, onSave, domainOf };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const [FILES, INTRANET, MAIL, NEWS] = RULES as [Rule, Rule, Rule, Rule];

it('switches and removes where the site stands', async () => {
  const { onChange } = open();
  press('Turn on: news.example');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Turn off: news.example' })).toBeTruthy());
  press('Remove: local files');
  expect(onChange.mock.calls).toEqual([
    [{ gone: [NEWS], put: [{ ...NEWS, on: true }] }, 'news.example is on.'],
    [{ gone: [FILES], put: [] }, 'local files is no longer listed.'],
  ]);
  // They are no host that could be another.
  expect(screen.queryByRole('button', { name: 'Edit: local files' })).toBeNull();
});

it('changes address and reach in place, and gives the focus back where the site stands then', async () => {
  const { onChange, domainOf } = open();
  press('Edit: news.example');
  const field = screen.getByLabelText('Address');
  expect(document.activeElement).toBe(field);
  fireEvent.click(screen.getByRole('radio', { name: 'This host alone' }));
  fireEvent.input(field, { target: { value: ' https://A.news.example/b ' } });
  press('Save');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit: a.news.example' })));
  expect(domainOf).not.toHaveBeenCalled();
  press('Edit: a.news.example');
  fireEvent.click(screen.getByRole('radio', { name: 'The whole site' }));
  press('Save');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit: news.example' })));
  const host = { host: 'a.news.example', exact: true, on: false };
  expect(onChange.mock.calls).toEqual([
    [{ gone: [NEWS], put: [host] }, 'a.news.example was changed.'],
    [{ gone: [host], put: [NEWS] }, 'news.example was changed.'],
  ]);
});

it('keeps how long a rule holds, takes no second rule for one host, and does nothing on Escape', async () => {
  const { onChange } = open({ rules: [...RULES, { host: 'news.example', exact: true, on: true }] });
  press('Edit: mail.example');
  fireEvent.click(screen.getByRole('radio', { name: 'On' }));
  press('Save');
  await waitFor(() => expect(screen.queryByLabelText('Address')).toBeNull());
  expect(onChange.mock.calls).toEqual([[{ gone: [MAIL], put: [{ ...MAIL, on: true }] }, 'mail.example was changed.']]);
  press('Edit: intranet');
  const field = screen.getByLabelText('Address');
  fireEvent.input(field, { target: { value: 'news.example' } });
  press('Save');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('news.example is on the list already.'));
  fireEvent.input(field, { target: { value: 'no host' } });
  press('Save');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('That is no address of a site.'));
  fireEvent.keyDown(field, { key: 'Escape' });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit: intranet' })));
  // What is no address that can be typed stays as it is when it is not touched.
  press('Edit: intranet');
  press('Save');
  await waitFor(() => expect(screen.queryByLabelText('Address')).toBeNull());
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(screen.getByRole('button', { name: `Edit: ${INTRANET.host}` })).toBeTruthy();
});

it('shows what a file would bring before it brings it in', async () => {
  const changed = { ...NEWS, on: true };
  const added = { host: 'b.example', exact: true, on: true };
  const { onChange, onSave } = open({ file: { ok: true, rules: [changed, added, INTRANET] } });
  press('Save the list as a file');
  expect(onSave).toHaveBeenCalledTimes(1);
  fireEvent.change(screen.getByLabelText('Bring in a list of sites'), { target: { files: [new File([''], 'sites.json')] } });
  await waitFor(() => expect(screen.getByText('1 new, 1 changed, 1 the same.')).toBeTruthy());
  await waitFor(() => expect(document.activeElement?.textContent).toBe('What this list would bring'));
  expect(onChange).not.toHaveBeenCalled();
  press('Import 2');
  await waitFor(() => expect(screen.queryByText('What this list would bring')).toBeNull());
  expect(onChange.mock.calls).toEqual([[{ gone: [], put: [changed, added] }, 'The list was brought in.']]);
});

it('says what is wrong with a file, and has nothing to do for one that is here already', async () => {
  const wrong = open({ file: { ok: false, issues: [{ path: 'rules.0.host', message: 'Not the host of a site', line: 4 }] } });
  const choose = () => fireEvent.change(screen.getByLabelText('Bring in a list of sites'), { target: { files: [new File([''], 'sites.json')] } });
  choose();
  await waitFor(() => expect(screen.getByRole('row', { name: '4 rules.0.host Not the host of a site' })).toBeTruthy());
  expect(wrong.onChange).not.toHaveBeenCalled();
  cleanup();
  open({ file: { ok: true, rules: [NEWS] } });
  choose();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Import 0' }).hasAttribute('disabled')).toBe(true));
});
