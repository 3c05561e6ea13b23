import { h } from './dom.js';
import type { Sample } from './sample.js';

/** A button for each sample. */
export function sampleButtons(
  samples: readonly Sample[],
  choose: (sample: Sample) => void,
): readonly HTMLElement[] {
  return samples.map((sample) => {
    const button = h(
      'button',
      { type: 'button', title: sample.about, 'data-sample': sample.id },
      sample.name,
    );
    button.addEventListener('click', () => choose(sample));
    return button;
  });
}
