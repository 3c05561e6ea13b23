import type { Ed25519 } from '@offline-activation/keys';
import { ed25519 as native } from '@offline-activation/keys/native';
import { ed25519 as portable } from '@offline-activation/keys/tweetnacl';

/** The two Ed25519 engines; both are strict and give the same verdicts. */
export const ENGINES: Readonly<Record<'native' | 'tweetnacl', Ed25519>> = { native, tweetnacl: portable };

/** Name of an engine. */
export type EngineName = keyof typeof ENGINES;
