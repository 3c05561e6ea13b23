import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/saved-in-words-only',
  fails: ['SAVE-3'],
  bug: 'A file that cannot be written is told to be saved: its owner looks for it on the stick, at the other machine (A16).',
  replaces: {
    '@offline-activation/client/dist/node/save-file.js': ({ saveFile }) => ({
      async saveFile(file, options) {
        try {
          return await saveFile(file, options);
        } catch (error) {
          if (ProtocolError.is(error) && error.details['exists'] !== true)
            return `${options.folder}/${file.name}`;
          throw error;
        }
      },
    }),
  },
};
