import { sha256Hex } from '../../steps/sha256.js';
import { FromElsewhere } from '../refused-form.js';
import { textOf } from '../sent-form.js';

/** Field that carries it. */
export const FORM_KEY = 'formKey';

/** What only a page of this session can know: forms carry it, so that nobody else can forge one. */
export const formKeyOf = (session: string): string => sha256Hex(`form ${session}`);

/**
 * Makes sure that a form comes out of a page of its session.
 *
 * @throws {@link FromElsewhere}
 */
export function requireFormKey(form: FormData, session: string): void {
  if (textOf(form, FORM_KEY) !== formKeyOf(session)) throw new FromElsewhere();
}
