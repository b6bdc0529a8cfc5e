import { describe, expect, it } from 'vitest';
import { spokenVariant } from './spoken-variant.ts';

const spoken = (surface: string, name: string, ...variants: string[]) =>
  spokenVariant(
    surface,
    name,
    variants.map((each) => ({ name: each })),
  )?.name;
const F35 = ['F-35 Lightning II', 'F-35A', 'F-35B', 'F-35C', 'F-35I Adir'] as const;

describe('spokenVariant', () => {
  it.each<[string, readonly [string, ...string[]], string | undefined]>([
    ['F-35B', F35, 'F-35B'],
    ['F\u201135Bs', F35, 'F-35B'],
    ['F-35B Lightning II', F35, 'F-35B'],
    ['F35C', F35, 'F-35C'],
    ['F-35I', F35, 'F-35I Adir'],
    ['F-35', F35, undefined],
    ['F-35s', F35, undefined],
    ['F-35 Block 4', F35, undefined],
    ['F-15D', ['F-15 Eagle', 'F-15C/D', 'F-15E Strike Eagle', 'F-15EX Eagle II'], 'F-15C/D'],
    ['F-15EX', ['F-15 Eagle', 'F-15C/D', 'F-15E Strike Eagle', 'F-15EX Eagle II'], 'F-15EX Eagle II'],
    ['F-15E', ['F-15 Eagle', 'F-15C/D', 'F-15E Strike Eagle', 'F-15EX Eagle II'], 'F-15E Strike Eagle'],
    ['F-16', ['F-16 Fighting Falcon', 'F-16C/D', 'F-16 Block 70/72'], undefined],
    ['F-16 Block 70/72', ['F-16 Fighting Falcon', 'F-16C/D', 'F-16 Block 70/72'], 'F-16 Block 70/72'],
    ['PAC-3', ['MIM-104 Patriot', 'PAC-2', 'PAC-3', 'PAC-3 MSE'], 'PAC-3'],
    ['PAC-3 MSE missiles', ['MIM-104 Patriot', 'PAC-2', 'PAC-3', 'PAC-3 MSE'], 'PAC-3 MSE'],
    ['Block IV Tomahawks', ['Tomahawk', 'Block IV', 'Block V'], 'Block IV'],
    ['Emad', ['Shahab-3', 'Ghadr-110', 'Emad'], 'Emad'],
    ['Su-30 SM', ['Su-30', 'Su-30SM', 'Su-30SM2'], 'Su-30SM'],
    ['SeaGuardian', ['MQ-9 Reaper', 'MQ-9A', 'MQ-9B (SkyGuardian, SeaGuardian)'], 'MQ-9B (SkyGuardian, SeaGuardian)'],
    ['Leopard 2A7', ['Leopard 2', 'Leopard 2A4', 'Leopard 2A7'], 'Leopard 2A7'],
    ['Khorramshahr-4', ['Khorramshahr', 'Khorramshahr-4'], 'Khorramshahr-4'],
    ['Rafale', ['Dassault Rafale', 'Rafale M', 'Rafale F4'], undefined],
    ['Rafale M', ['Dassault Rafale', 'Rafale M', 'Rafale F4'], 'Rafale M'],
    ['X', ['Y', 'X-1 A', 'X-1 B'], undefined],
    ['X-1', ['Y', 'X-1 A', 'X-1 B'], undefined],
  ])('%s', (surface, names, wanted) => {
    expect(spoken(surface, ...names)).toBe(wanted);
  });

  it.each([
    ['F/A-18 Hornets', undefined],
    ['Hornet fighter jet', undefined],
    ['F/A-18E/F', 'super'],
    ['F/A-18Fs', 'super'],
    ['Super Hornet', 'super'],
    ['Super Hornets', 'super'],
  ])('by the names that the reference gives a variant: %s', (surface, wanted) => {
    const variants = [{ id: 'super', name: 'F/A-18E/F Super Hornet', names: ['F/A-18E', 'F/A-18F', 'F/A-18E/F', 'Super Hornet'] }];
    expect(spokenVariant(surface, 'F/A-18 Hornet and Super Hornet', variants)?.id).toBe(wanted);
  });

  it.each([
    ['Topol', 'topol'],
    ['Topol missiles', 'topol'],
    ['Topol M missile', undefined],
    ['T-90MS', 'ms'],
    ['T-90Ms', 'm'],
  ])('the longer name wins: %s', (surface, wanted) => {
    const variants = [
      { id: 'topol', name: 'RT-2PM Topol', names: ['Topol'] },
      { id: 'm', name: 'T-90M Proryv', names: ['T-90M'] },
      { id: 'ms', name: 'T-90MS' },
    ];
    expect(spokenVariant(surface, 'RT-2PM2 Topol-M', variants)?.id).toBe(wanted);
  });
});
