import { HEADS, t } from '#components/gallery/fixtures.ts';
import type { GallerySection } from '#components/gallery/section.ts';
import { Welcome } from './welcome.tsx';

const nothing = () => undefined;
const known = new Map(HEADS.map((row) => [row.id, row]));

export const gallery: GallerySection = {
  title: 'Welcome',
  cases: [{ name: 'First run', width: 640, view: () => <Welcome t={t} reach="everywhere" known={known} onReach={nothing} onDone={nothing} onMark={nothing} onLeave={nothing} /> }],
};
