import { type Application, JSX } from 'typedoc';

/** Leads to the playground, of which TypeDoc knows nothing, from the navigation of every page. */
export function playgroundLink(app: Application): void {
  app.renderer.hooks.on('sidebar.begin', ({ relativeURL }) =>
    JSX.createElement(
      'a',
      { class: 'oap-playground', href: relativeURL('playground/index.html') ?? '' },
      'Playground',
    ),
  );
}
