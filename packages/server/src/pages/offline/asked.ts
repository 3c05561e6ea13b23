import {
  type ActivationRequest,
  compileCheck,
  ActivationRequest as Form,
} from '@offline-activation/protocol';
import { refusal } from '../../rules/refusal.js';
import { textOf } from '../sent-form.js';

const check = compileCheck(Form);

/** What a person typed beside the code; a member is absent where the form has no such field. */
export interface Typed {
  readonly licenseKey?: string;
  readonly email?: string;
  readonly edition?: string;
}

/** What was typed into a form. */
export function typedIn(form: FormData): Typed {
  const typed = Object.entries({
    licenseKey: textOf(form, 'licenseKey'),
    email: textOf(form, 'email'),
    edition: textOf(form, 'edition'),
  });
  return Object.fromEntries(typed.filter(([, value]) => value !== undefined));
}

/**
 * The activation request that a form stands for. An empty address or edition is none.
 *
 * @param machineCode - The code as it was read.
 * @throws {@link ProtocolError} `malformed` with the pointer of the field.
 * @spec 11.4, 18.2 (PAGE-7)
 */
export function activationRequest(
  machineCode: string,
  { licenseKey, email, edition }: Typed,
): ActivationRequest {
  const checked = check({
    machineCode,
    licenseKey,
    ...(email && { email }),
    ...(edition && { edition }),
  });
  if (!checked.ok) throw refusal('malformed', { reason: 'body', pointer: checked.pointer });
  return checked.value;
}
