/** Outline icons, drawn inline so that they take the text's colour. They decorate: the word stands beside them. */
import * as shapes from './shapes.ts';

interface IconProps {
  /** Path data out of `shapes.ts`. */
  readonly d: string;
  /** Edge in CSS pixels. */
  readonly size?: number;
}

/** One icon of the set, hidden from assistive technology. */
export function Icon({ d, size = 16 }: IconProps) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
  );
}

/** By the icon names of core/entry/kinds.ts. */
const BY_KIND: Readonly<Record<string, string>> = {
  'air-defence': shapes.airDefence,
  missile: shapes.missile,
  aircraft: shapes.aircraft,
  helicopter: shapes.helicopter,
  drone: shapes.drone,
  ship: shapes.ship,
  submarine: shapes.submarine,
  vehicle: shapes.vehicle,
  artillery: shapes.artillery,
  radar: shapes.radar,
  space: shapes.space,
  treaty: shapes.treaty,
  law: shapes.law,
  pact: shapes.pact,
};

/** Icon of a kind, by the icon name in its row. */
export function KindIcon({ name, size }: { readonly name: string; readonly size?: number }) {
  return <Icon d={BY_KIND[name] ?? shapes.info} size={size} />;
}

/** Names that `KindIcon` can draw. */
export const KIND_ICONS: readonly string[] = Object.keys(BY_KIND);
