/** What a `*.gallery.tsx` beside a component gives: the component in every state worth seeing. */
import type { VNode } from 'preact';

export type Theme = 'light' | 'dark';

export interface GalleryCase {
  /** What is to be seen. */
  readonly name: string;
  readonly view: (theme: Theme) => VNode;
  /** Width to draw it in, CSS pixels; the natural one when absent. */
  readonly width?: number;
}

export interface GallerySection {
  readonly title: string;
  readonly cases: readonly GalleryCase[];
}
