import { chapters, chapterText, requirements } from '@offline-activation/spec';

/** Places of the specification that can be linked to, as `oap:page/` addresses. */
export interface Places {
  /** A chapter or section by its number, `5` or `5.3`; undefined where there is none. */
  section(number: string): string | undefined;
  /** A requirement by its id, in its chapter. */
  requirement(id: string): string | undefined;
}

/** Anchor of a numbered section in its chapter. */
export const sectionAnchor = (number: string): string => `section-${number.replace('.', '-')}`;

/** Address of a chapter's page in the site, without `.html`. */
export const chapterUrl = (file: string): string => `spec/${file.replace(/\.md$/, '')}`;

/** Address of the page about a chapter's requirements. */
export const requirementsUrl = (file: string): string => `requirements/${file.replace(/\.md$/, '')}`;

/** A numbered heading. */
export const SECTION = /^##+ (\d+\.\d+)\b.*$/gm;

export function placesOfSpec(): Places {
  const sections = new Map<string, string>();
  for (const file of chapters()) {
    const page = `oap:page/${chapterUrl(file)}`;
    sections.set(String(Number(file.slice(0, 2))), page);
    for (const [, number = ''] of chapterText(file).matchAll(SECTION))
      sections.set(number, `${page}#${sectionAnchor(number)}`);
  }
  const ids = new Map<string, string>(
    requirements().map(({ id, chapter }) => [id, `oap:page/${chapterUrl(chapter)}#${id.toLowerCase()}`]),
  );
  return { section: (number) => sections.get(number), requirement: (id) => ids.get(id) };
}
