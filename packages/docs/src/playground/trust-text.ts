import { parsePublicKey } from '@offline-activation/keys';
import type { TrustAnchor } from '@offline-activation/verifier';

const STATUSES = ['active', 'retired', 'revoked'] as const;

/** Reads trusted keys from text: a `k4.public.` key a line, and its status behind it unless it is active. */
export function anchorsIn(text: string): {
  readonly anchors: readonly TrustAnchor[];
  readonly fault?: string;
} {
  const anchors: TrustAnchor[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [key = '', word = 'active'] = line.trim().split(/\s+/);
    const status = STATUSES.find((one) => one === word);
    if (status === undefined) return { anchors: [], fault: `no status: ${word}` };
    if (!isKey(key)) return { anchors: [], fault: `no k4.public key: ${key.slice(0, 24)}` };
    if (anchors.some((one) => one.key === key)) return { anchors: [], fault: 'a key is listed twice' };
    anchors.push({ key, status });
  }
  return { anchors };
}

function isKey(text: string): boolean {
  try {
    parsePublicKey(text);
    return true;
  } catch {
    return false;
  }
}
