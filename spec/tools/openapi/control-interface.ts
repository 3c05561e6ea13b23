import type { Interface, Operation } from './operation.js';
import { controlRefusals } from './refusals.js';
import type { Story } from './story.js';

const BASE = 'http://127.0.0.1:4001';

/** The control interface of a server under test (chapter 13). */
export function controlInterface(story: Story): Interface {
  return {
    title: 'Offline Activation Protocol: control interface',
    description: [
      'How a conformance suite sets the clock of a server under test, makes licenses and looks into its books ([chapter 13](chapters/13-control.md)). It is optional and never in production: it has its own origin and its own bearer token. The chapters are the law; this document is generated from the schemas and registries.',
      '**The paths are placeholders**, but for what comes after the URL of a world: a suite knows the control URL, finds `worlds` at it, and is given the URL of a world when it makes one. `/worlds/{world}` stands for that URL; `/clock`, `/licenses/{license}` and so on are appended to it as they stand here. `x-oap-url` says where each URL is found.',
      'What a server offers is in `capabilities` of the root. An operation with `x-oap-needs` is there if that is among them.',
      'Refusals are problem documents; `x-oap-refusals` has the codes of each operation in the order of checks.',
    ],
    base: BASE,
    baseMeans: 'The control URL.',
    tags: [
      ['worlds', 'Isolated namespaces, each with its own directory, clock, licenses, keys and books.'],
      ['capabilities', 'What a server may offer for each world.'],
    ],
    security: { name: 'controlToken', description: 'The token of the control interface.' },
    securedWhole: true,
    headers: {},
    whole: ['CTL-2'],
    everywhere: ['CTL-1'],
    withBody: [],
    operations: [...worldOperations(story), ...capabilityOperations(story)],
  };
}

function worldOperations(story: Story): readonly Operation[] {
  const worlds = { tag: 'worlds', secured: true } as const;
  const world = { path: '/worlds/{world}', url: '`world` of the answer that made it.' };
  return [
    {
      ...worlds,
      id: 'getControl',
      method: 'get',
      path: '/',
      url: 'The control URL.',
      summary: 'The root',
      description: 'What is offered, and where worlds are made.',
      section: '13.1',
      follows: ['13.1'],
      answers: [
        {
          status: 200,
          means: 'The root.',
          schema: 'control-root',
          example: {
            control: 1,
            capabilities: ['clock', 'seed', 'outbox', 'ledger', 'keys', 'restart'],
            worlds: `${BASE}/worlds`,
          },
        },
      ],
      refusals: [...controlRefusals({ below: false, body: false }), 'internal'],
    },
    {
      ...worlds,
      id: 'makeWorld',
      method: 'post',
      path: '/worlds',
      url: '`worlds` of the root.',
      summary: 'Make a world',
      description:
        'Makes a world of a seed. Without the capability `seed`, `licenses` and `rateLimits` may be refused with `not-supported`.',
      section: '13.2',
      follows: ['13.2'],
      body: 'world-seed',
      bodyExample: story.seed,
      answers: [
        {
          status: 201,
          means: 'Where the world is.',
          schema: 'world-answer',
          example: { world: `${BASE}/worlds/w1`, directory: 'http://127.0.0.1:4000/w1/directory' },
        },
      ],
      refusals: [...controlRefusals({ below: true, body: true }), 'internal'],
    },
    {
      ...worlds,
      ...world,
      id: 'getWorld',
      method: 'get',
      summary: "A world's time",
      description: 'The time that the world has now.',
      section: '13.2',
      follows: ['13.2'],
      answers: [{ status: 200, means: "The world's time.", schema: 'clock', example: story.clock }],
      refusals: [...controlRefusals({ below: true, body: false }), 'internal'],
    },
    {
      ...worlds,
      ...world,
      id: 'removeWorld',
      method: 'delete',
      summary: 'Remove a world',
      description: 'The world and all its URLs are gone.',
      section: '13.2',
      follows: ['13.2'],
      answers: [{ status: 204, means: 'Gone.' }],
      refusals: [...controlRefusals({ below: true, body: false }), 'internal'],
    },
  ];
}

function capabilityOperations(story: Story): readonly Operation[] {
  const at = (path: string, needs: string) => ({
    tag: 'capabilities',
    secured: true,
    path: `/worlds/{world}${path}`,
    url: `The world's URL, and \`${path}\`.`,
    needs,
  });
  const read = {
    method: 'get',
    refusals: [...controlRefusals({ below: true, body: false }), 'internal'],
  } as const;
  const put = {
    method: 'put',
    refusals: [...controlRefusals({ below: true, body: true }), 'internal'],
  } as const;
  return [
    {
      ...at('/clock', 'clock'),
      ...put,
      id: 'setClock',
      summary: 'Set the clock',
      description: 'The time is not before the present one. Nothing else moves the clock.',
      section: '13.2',
      follows: ['13.2'],
      body: 'clock',
      bodyExample: { now: '2026-09-01T09:30:00Z' },
      answers: [{ status: 204, means: 'It is that time now.' }],
    },
    {
      ...at('/licenses/{license}', 'seed'),
      ...put,
      id: 'putLicense',
      summary: 'Put a license',
      description:
        'The whole license, as in the seed: a new one, or in place of the one with this id, of which no member stays, but all that has happened.',
      section: '13.2',
      follows: ['13.2'],
      body: 'license',
      bodyExample: story.license,
      answers: [{ status: 204, means: 'The license is so now.' }],
    },
    {
      ...at('/outbox', 'outbox'),
      ...read,
      id: 'getOutbox',
      summary: 'Read the mails',
      description:
        'Every mail that the world has sent, oldest first; `link` is the secret for a portal session.',
      section: '13.2',
      follows: ['13.2'],
      answers: [{ status: 200, means: 'The mails.', schema: 'outbox', example: story.outbox }],
    },
    {
      ...at('/ledger', 'ledger'),
      ...read,
      id: 'getLedger',
      summary: 'Read the books',
      description: "What the server decides by, as of the world's present time.",
      section: '13.3',
      follows: ['13.3'],
      answers: [{ status: 200, means: 'The books.', schema: 'ledger', example: story.ledger }],
    },
    {
      ...at('/keys', 'keys'),
      ...put,
      id: 'putKeys',
      summary: 'Replace the issuer keys',
      description:
        'The whole list of issuer keys, newest first; a key left out leaves the directory and counts as revoked.',
      section: '13.2',
      follows: ['13.2'],
      body: 'keys-request',
      bodyExample: story.keys,
      answers: [{ status: 204, means: 'These are the keys now.' }],
    },
    {
      ...at('/restart', 'restart'),
      method: 'post',
      refusals: put.refusals,
      id: 'restartWorld',
      summary: 'Restart the server',
      description:
        'Stops the world and starts it from what it has stored: everything that it has answered survives. The body is an object without members of its own.',
      section: '13.2',
      follows: ['13.2'],
      body: 'nothing',
      bodyExample: {},
      answers: [{ status: 204, means: 'The world serves again.' }],
    },
  ];
}
