import type { Interface, Operation } from './operation.js';
import { ACTIVATION, BODY_RULES, CHECK_IN, DEACTIVATION, FAULTS, RELEASE, RULES } from './refusals.js';
import type { Story } from './story.js';

const BASE = 'https://oap.example';

/** The HTTP interface of a license server (chapter 11). */
export function serverInterface(story: Story): Interface {
  const posted = postedOperations(story);
  const resources = Object.fromEntries(
    [...posted, { resource: 'portalLicenses', path: '/portalLicenses' }].flatMap(({ resource, path }) =>
      resource === undefined ? [] : [[resource, BASE + path]],
    ),
  ) as Parameters<Story['directory']>[0];
  return {
    title: 'Offline Activation Protocol: license server',
    description: [
      'The HTTP interface of a license server ([chapter 11](chapters/11-http.md)). The chapters are the law; this document is generated from the schemas and registries, and says nothing that they do not.',
      '**The paths are placeholders.** A client knows one URL, the directory. Every other URL is found there, and a server may use whatever paths it likes: `/activations` here stands for the URL that the directory gives as `resources.activations`. `x-oap-resource` has that name, and `x-oap-url` says in words where each URL is found. For the document of one server, replace `servers` and each path by what its directory says. A client generated from this document has to be given whole URLs.',
      'A server claims the class `core` and any of the features `online`, `proofs` and `portal` (the tags); operations of features that it does not claim are not there. The pages for people, `pages` in the directory, are HTML and not described here.',
      'Every refusal is a problem document (`Problem`). Each operation lists exactly the codes with which it can be refused; `x-oap-refusals` has them in the order of checks, the first that fails being the answer. Not listed, because such a request is not one for the operation: an unknown path is answered 404 and a method that a resource does not have 405 with `Allow`, both with code `not-supported`.',
      'Request bodies are strict JSON ([§3.2](chapters/03-envelope-and-keys.md#32-payload)) with an object at the top. Members that this document does not name are ignored in requests and may be there in answers.',
    ],
    base: BASE,
    baseMeans: 'Where the server is. Only its directory knows.',
    tags: [
      ['core', 'Directory and activations: what every server has.'],
      ['online', 'Challenges, check-ins, leases.'],
      ['proofs', 'Deactivations and receipts.'],
      ['portal', 'Mailed links, sessions, the list of devices, release.'],
    ],
    security: {
      name: 'portalSession',
      description: 'The `session` that a mailed link was exchanged for; good for 1,800 seconds.',
    },
    securedWhole: false,
    headers: { 'Cache-Control': NO_STORE },
    whole: ['HTTP-12', 'HTTP-17'],
    everywhere: ['HTTP-10', 'HTTP-11', 'HTTP-18', 'ERR-1', 'ERR-2', 'ERR-3', 'ERR-4'],
    withBody: ['HTTP-13', 'HTTP-14', 'HTTP-15', 'HTTP-16'],
    operations: [directory(story, resources), ...posted, ...portalOperations(story)],
  };
}

const NO_STORE = {
  description: 'Nothing of an answer is kept.',
  required: true,
  schema: { type: 'string', const: 'no-store' },
};

function directory(story: Story, resources: Parameters<Story['directory']>[0]): Operation {
  return {
    id: 'getDirectory',
    method: 'get',
    path: '/directory',
    url: 'The directory URL: the one URL that a client knows.',
    tag: 'core',
    summary: 'The directory',
    description:
      'Every other URL, the features claimed, the products and the issuer keys. The keys are never trust anchors: those are compiled into the application.',
    section: '11.1',
    follows: ['11.1'],
    secured: false,
    answers: [
      { status: 200, means: 'The directory.', schema: 'directory', example: story.directory(resources) },
    ],
    refusals: [...RULES, ...FAULTS],
  };
}

function postedOperations(story: Story): readonly Operation[] {
  const post = { method: 'post', secured: false } as const;
  const named = (resource: string) => ({
    path: `/${resource}`,
    resource,
    url: `\`resources.${resource}\` of the directory.`,
  });
  return [
    {
      ...post,
      ...named('activations'),
      id: 'activate',
      tag: 'core',
      summary: 'Activate a machine',
      description:
        'Exchanges a machine code and the credentials of a license for an activation token. The same request again is answered with the same token while that stands. A refused request changes nothing. `Accept: application/vnd.offline-activation.license+xml` asks for the license file in place of JSON.',
      section: '11.4',
      follows: ['11.4', '9.1', '9.2', '9.4', '9.5', '9.6'],
      requirements: ['KEY-1'],
      body: 'activation-request',
      bodyExample: story.activationRequest,
      reads: 'machine-code',
      answers: [
        {
          status: 201,
          means: 'A token for a new seat (rows 10, 13 and 15 of the decision table).',
          schema: 'activation-answer',
          file: true,
          example: story.activationAnswer,
        },
        {
          status: 200,
          means: 'A token for a seat that was there before: the same one again, or the next generation.',
          schema: 'activation-answer',
          file: true,
          example: story.activationAnswer,
        },
      ],
      refusals: [...ACTIVATION, ...FAULTS],
    },
    {
      ...post,
      ...named('challenges'),
      id: 'makeChallenge',
      tag: 'online',
      needs: 'online',
      summary: 'Ask for a challenge',
      description:
        'A machine code that carries the challenge is online: its token is a lease, and locks nothing. A challenge is good for one issued token and 300 seconds.',
      section: '11.3',
      follows: ['11.3', '10.2'],
      body: 'challenge-request',
      bodyExample: {},
      answers: [
        { status: 201, means: 'A challenge.', schema: 'challenge-answer', example: story.challengeAnswer },
      ],
      refusals: [...BODY_RULES, ...FAULTS],
    },
    {
      ...post,
      ...named('checkIns'),
      id: 'checkIn',
      tag: 'online',
      needs: 'online',
      summary: 'Check in',
      description:
        'A machine that is back on the internet sends a machine code with a challenge: its lease is renewed, and the online token that it says it holds is confirmed.',
      section: '11.5',
      follows: ['11.5', '10.4', '10.2'],
      body: 'check-in-request',
      reads: 'machine-code',
      answers: [
        {
          status: 200,
          means: 'An online token: the current one before the middle of its life, else the next generation.',
          schema: 'activation-answer',
          file: true,
        },
      ],
      refusals: [...CHECK_IN, ...FAULTS],
    },
    {
      ...post,
      ...named('deactivations'),
      id: 'deactivate',
      tag: 'proofs',
      needs: 'proofs',
      summary: 'Hand in a deactivation',
      description:
        'A deactivation code says that its machine key is destroyed. Whatever reads well is accepted, in every state of the license; the key is retired for ever. Sent again it is answered with the same receipt.',
      section: '11.6',
      follows: ['11.6', '6.2', '6.3'],
      body: 'deactivation-request',
      bodyExample: story.deactivationRequest,
      reads: 'deactivation',
      answers: [
        {
          status: 201,
          means: 'A receipt; the deactivation had not been seen before.',
          schema: 'deactivation-answer',
          example: story.deactivationAnswer,
        },
        {
          status: 200,
          means: 'The same receipt as before; the deactivation is repeated.',
          schema: 'deactivation-answer',
          example: story.deactivationAnswer,
        },
      ],
      refusals: [...DEACTIVATION, ...FAULTS],
    },
    {
      ...post,
      ...named('portalLinks'),
      id: 'askForLink',
      tag: 'portal',
      needs: 'portal',
      summary: 'Ask for a link by mail',
      description:
        'If the address has licenses, a mail with a single-use link goes to it; the link is good for 900 seconds. The answer is the same whether or not the address is known.',
      section: '11.7',
      follows: [],
      requirements: ['HTTP-50', 'HTTP-55'],
      body: 'portal-link-request',
      bodyExample: story.linkRequest,
      answers: [{ status: 202, means: 'Always.', schema: 'nothing', example: {} }],
      refusals: [...BODY_RULES, ...FAULTS],
    },
    {
      ...post,
      ...named('portalSessions'),
      id: 'openSession',
      tag: 'portal',
      needs: 'portal',
      summary: 'Open a session',
      description: 'Exchanges the secret of a mailed link for a session, good for 1,800 seconds.',
      section: '11.7',
      follows: [],
      requirements: ['HTTP-51', 'HTTP-52', 'HTTP-56'],
      body: 'portal-session-request',
      bodyExample: story.sessionRequest,
      answers: [
        { status: 201, means: 'A session.', schema: 'portal-session-answer', example: story.sessionAnswer },
      ],
      refusals: [...BODY_RULES, 'unauthorized', ...FAULTS],
    },
  ];
}

function portalOperations(story: Story): readonly Operation[] {
  const portal = { tag: 'portal', needs: 'portal', secured: true } as const;
  return [
    {
      ...portal,
      id: 'listLicenses',
      method: 'get',
      path: '/portalLicenses',
      resource: 'portalLicenses',
      url: '`resources.portalLicenses` of the directory.',
      summary: 'List licenses and devices',
      description:
        "Every license with the session's e-mail address, with its live and ending activations and its exposures. `unlockAt` is that of the lock in force: absent where the lock is void or lifted, whatever the token says.",
      section: '11.7',
      follows: [],
      requirements: ['HTTP-52', 'HTTP-53', 'HTTP-54', 'HTTP-56'],
      answers: [
        {
          status: 200,
          means: 'The licenses.',
          schema: 'portal-licenses',
          example: story.licenses(`${BASE}/releases/act-7`),
        },
      ],
      refusals: [...RULES, 'unauthorized', ...FAULTS],
    },
    {
      ...portal,
      id: 'releaseDevice',
      method: 'delete',
      path: '/releases/{activation}',
      url: '`release` of an activation in the answer of `portalLicenses`, taken whole.',
      summary: 'Release a device without proof',
      description:
        'Frees the seat of a device where that is possible without a deactivation. The state and the expiry of the license are not looked at.',
      section: '11.7',
      follows: ['10.3'],
      requirements: ['HTTP-52', 'HTTP-54', 'HTTP-56', 'LOCK-3', 'LOCK-8'],
      answers: [
        {
          status: 200,
          means: 'Released, or ending: `releaseClass` says which.',
          schema: 'release-answer',
          example: story.releaseAnswer,
        },
      ],
      refusals: [...RELEASE, ...FAULTS],
    },
  ];
}
