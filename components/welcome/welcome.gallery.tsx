import { t } from '#components/gallery/fixtures.ts';
import type { GallerySection } from '#components/gallery/section.ts';
import { Welcome } from './welcome.tsx';

const nothing = () => undefined;

export const gallery: GallerySection = {
  title: 'Welcome',
  cases: [{ name: 'First run', width: 640, view: () => <Welcome t={t} reach="everywhere" onReach={nothing} onDone={nothing} /> }],
};
