import {
  ActivationRequest,
  ChallengeRequest,
  CheckInRequest,
  compileCheck,
  DeactivationRequest,
  PortalLinkRequest,
  PortalSessionRequest,
} from '@offline-activation/protocol';
import type { Parts } from '../parts.js';
import { listLicenses } from '../portal/list-licenses.js';
import { openSession } from '../portal/open-session.js';
import { releaseDevice } from '../portal/release-device.js';
import { sendLink } from '../portal/send-link.js';
import { sessionEmail } from '../portal/session-email.js';
import { activate } from '../steps/activate.js';
import { checkIn } from '../steps/check-in.js';
import { deactivate } from '../steps/deactivate.js';
import { makeChallenge } from '../steps/make-challenge.js';
import { jsonAnswer } from './answers.js';
import { directoryOf } from './directory.js';
import { PATHS, pathPattern, releasePath } from './paths.js';
import { bare, type Resource, withBody } from './resource.js';
import { TOKEN_TYPES, tokenAnswer } from './token-answer.js';

const checkActivation = compileCheck(ActivationRequest);
const checkChallenge = compileCheck(ChallengeRequest);
const checkCheckIn = compileCheck(CheckInRequest);
const checkDeactivation = compileCheck(DeactivationRequest);
const checkPortalLink = compileCheck(PortalLinkRequest);
const checkPortalSession = compileCheck(PortalSessionRequest);

/**
 * The resources of a server.
 *
 * @param base - Base URL without a slash at its end.
 * @spec 11
 */
export function resourcesOf(parts: Parts, base: () => string): readonly Resource[] {
  return [
    {
      path: pathPattern(PATHS.directory),
      methods: { GET: bare(async () => jsonAnswer(200, directoryOf(parts, base()))) },
    },
    {
      path: pathPattern(PATHS.challenges),
      methods: { POST: withBody(checkChallenge, async () => jsonAnswer(201, await makeChallenge(parts))) },
    },
    {
      path: pathPattern(PATHS.activations),
      methods: {
        POST: withBody(
          checkActivation,
          async ({ body, source, type }) => tokenAnswer(await activate(parts, body, source), type),
          TOKEN_TYPES,
        ),
      },
    },
    {
      path: pathPattern(PATHS.checkIns),
      methods: {
        POST: withBody(
          checkCheckIn,
          async ({ body, type }) => tokenAnswer(await checkIn(parts, body), type),
          TOKEN_TYPES,
        ),
      },
    },
    {
      path: pathPattern(PATHS.deactivations),
      methods: {
        POST: withBody(checkDeactivation, async ({ body }) => {
          const { receipt, releaseClass, repeated } = await deactivate(parts, body);
          return jsonAnswer(repeated ? 200 : 201, { receipt, releaseClass });
        }),
      },
    },
    {
      path: pathPattern(PATHS.portalLinks),
      methods: {
        POST: withBody(checkPortalLink, async ({ body }) => {
          await sendLink(parts, body, base() + PATHS.myPage);
          return jsonAnswer(202, {});
        }),
      },
    },
    {
      path: pathPattern(PATHS.portalSessions),
      methods: {
        POST: withBody(checkPortalSession, async ({ body }) =>
          jsonAnswer(201, await openSession(parts, body)),
        ),
      },
    },
    {
      path: pathPattern(PATHS.portalLicenses),
      methods: {
        GET: bare(async ({ request }) => {
          const email = await sessionEmail(parts, request.headers.get('authorization'));
          const releaseUrl = (license: string, activation: string) =>
            base() + releasePath(license, activation);
          return jsonAnswer(200, await listLicenses(parts, email, releaseUrl));
        }),
      },
    },
    {
      path: pathPattern(releasePath('*', '*')),
      methods: {
        DELETE: bare(async ({ request, names: [licenseId = '', activationId = ''] }) => {
          const email = await sessionEmail(parts, request.headers.get('authorization'));
          return jsonAnswer(200, await releaseDevice(parts, { email, licenseId, activationId }));
        }),
      },
    },
  ];
}
