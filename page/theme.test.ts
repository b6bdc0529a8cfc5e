// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readColour, themeBehind } from './theme.ts';

describe('readColour', () => {
  const cases: readonly (readonly [string, number, number])[] = [
    ['rgb(255, 255, 255)', 1, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgb(0 0 0 / 50%)', 0, 0.5],
    ['color(srgb 1 1 1)', 1, 1],
    ['color(display-p3 1 1 1 / 0.25)', 1, 0.25],
    ['color(xyz-d50 0 0 0)', 0, 1],
    ['oklch(0.9 0.1 200)', 0.9, 1],
    ['oklab(20% 0 0)', 0.2, 1],
    ['lab(50 10 10)', 0.5, 1],
  ];
  for (const [text, luminance, alpha] of cases) {
    it(text, () => {
      expect(readColour(text)?.luminance).toBeCloseTo(luminance, 3);
      expect(readColour(text)?.alpha).toBeCloseTo(alpha, 3);
    });
  }
  it('gives nothing for what it cannot read', () => {
    for (const text of ['', 'transparent', 'hwb(1 2 3)', 'rgb()']) expect(readColour(text)).toBeUndefined();
  });
});

describe('themeBehind', () => {
  const theme = (html: string) => {
    document.body.innerHTML = html;
    return themeBehind(document.querySelector('#m') as Element);
  };
  it('goes by the nearest background that can be seen', () => {
    expect(theme('<div style="background-color: rgb(20, 20, 20)"><p style="background-color: rgba(255, 255, 255, 0.1)"><b id="m"></b></p></div>')).toBe('dark');
    expect(theme('<div style="background-color: rgb(20, 20, 20)"><p style="background-color: rgb(250, 250, 250)"><b id="m"></b></p></div>')).toBe('light');
  });
  it('goes by the text where a picture is behind it', () => {
    expect(theme('<div style="background-image: url(x.png); color: rgb(255, 255, 255)"><b id="m" style="color: rgb(255, 255, 255)"></b></div>')).toBe('dark');
  });
  it('is light where nothing is said', () => {
    expect(theme('<b id="m"></b>')).toBe('light');
  });
});
