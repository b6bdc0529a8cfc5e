/** A part of an entry or of a page about entries: a heading and what stands under it. */
import type { ComponentChildren } from 'preact';

export function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="entry-part">
      <h3 class="section-title">{title}</h3>
      {children}
    </section>
  );
}
