/** Every component in every state, light beside dark. `?section=Card` and `?case=Over` show less; `?theme=dark` one side. */
import { render } from 'preact';
import type { GalleryCase, GallerySection, Theme } from '#components/gallery/section.ts';
import '../../assets/css/pages.css';
import './gallery.css';

const modules = import.meta.glob<{ gallery: GallerySection }>('../../components/**/*.gallery.tsx', { eager: true });
const asked = new URLSearchParams(location.search);
const matches = (what: string, name: string) => asked.get(what) === null || asked.get(what) === name;
const THEMES: readonly Theme[] = ['light', 'dark'];

function Case({ each }: { readonly each: GalleryCase }) {
  return (
    <article class="case" data-case={each.name}>
      <h3 class="case-name">{each.name}</h3>
      <div class="case-sides">
        {THEMES.filter((theme) => matches('theme', theme)).map((theme) => (
          <div key={theme} class="case-side" data-theme={theme}>
            <div class="case-box" style={{ width: each.width ? `${each.width}px` : 'max-content' }}>
              {each.view(theme)}
            </div>
          </div>
        ))}
      </div>
    </article>
  );
}

const sections = Object.values(modules)
  .map((module) => module.gallery)
  .filter((section) => matches('section', section.title))
  .sort((a, b) => a.title.localeCompare(b.title));

const root = document.getElementById('gallery');
if (root) {
  render(
    <main class="gallery">
      <h1 class="gallery-title">Fieldnote gallery</h1>
      {sections.map((section) => (
        <section key={section.title} data-section={section.title}>
          <h2 class="gallery-section">{section.title}</h2>
          <div class="cases">
            {section.cases
              .filter((each) => matches('case', each.name))
              .map((each) => (
                <Case key={each.name} each={each} />
              ))}
          </div>
        </section>
      ))}
    </main>,
    root,
  );
}
