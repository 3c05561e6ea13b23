import { register } from 'node:module';
import type { Mutation } from './job.js';
import { standInsOf } from './stand-ins.js';
import { exchange } from './switchboard.js';

/** Loaded first in a process that is to run with a mutant: the packages are loaded with it in place. */

const mutation = JSON.parse(process.env['OAP_MUTATION'] ?? '') as Mutation;
register(new URL('./hooks.js', import.meta.url), { data: mutation.targets });
exchange(await standInsOf(mutation));
