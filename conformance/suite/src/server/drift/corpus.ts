import type { Case } from '../../case.js';
import type { Step } from '../../steps/step.js';
import { strict, text, world } from '../plans.js';
import { activate, change, hide, newKey } from '../steps.js';
import { STORIES, type Story } from './stories.js';
import { ACTIVATED, verdictSeen, watched } from './verdict-seen.js';

const PROFILES = { 'text-3-seats': text(), 'file-strict': strict() } as const;

/** What the story does to a machine. */
const told = ({ changed = [], unreadable = [] }: Story, machine: string): Step[] => [
  ...(changed.length > 0 ? [change(machine, ...changed)] : []),
  ...(unreadable.length > 0 ? [hide(machine, ...unreadable)] : []),
];

/** Each story under each profile: its verdict, and what the machine's next request comes to. @spec 8.3 */
export const DRIFT_STORIES: readonly Case[] = STORIES.flatMap((story) =>
  (['text-3-seats', 'file-strict'] as const).map((profile): Case => {
    const [verdict, outcome] = story.is[profile];
    return {
      id: `drift/${story.name}-${profile}`,
      title: `${story.title.replace(/\.$/, '')} (${story.source}): ${verdict} under ${profile}.`,
      asserts: ['MATCH-1', outcome],
      needs: ['seed'],
      // Seats enough that a new one is no matter of which license they are counted for.
      world: world(watched(PROFILES[profile]), { M: { ...PROFILES[profile], limit: 3 } }),
      async run(t) {
        await t.arrange(...ACTIVATED, ...told(story, 'A'));
        await verdictSeen(t, verdict, story.added);
        // The same story of a machine with a license as it is sold.
        await t.arrange(activate('B', { license: 'M' }), ...told(story, 'B'));
        if (story.key === 'new') await t.arrange(newKey('B'));
        const spoil = story.added && { spoil: { extra: story.added } };
        await t.play(activate('B', { license: 'M', ...spoil }));
      },
    };
  }),
);
