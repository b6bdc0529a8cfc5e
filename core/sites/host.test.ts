import { expect, it } from 'vitest';
import { typedHost } from './host.ts';

it.each([
  ['news.example.org', 'news.example.org'],
  [' https://News.Example.org:8080/a?b#c ', 'news.example.org'],
  ['*.example.org', 'example.org'],
  ['.example.org', 'example.org'],
  ['example.org.', 'example.org'],
  ['münchen.de', 'xn--mnchen-3ya.de'],
  ['localhost', 'localhost'],
  ['192.0.2.1', '192.0.2.1'],
  ['example', undefined],
  ['not a host', undefined],
  ['exa*mple.org', undefined],
  ['mailto:a@example.org', undefined],
  ['.', undefined],
  ['..', undefined],
  ['', undefined],
])('%j is %j', (text, host) => expect(typedHost(text)).toBe(host));
