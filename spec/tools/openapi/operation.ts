import type { ErrorCode, SchemaName } from '@offline-activation/protocol';

/** A code with which an operation may be refused; with its status where the registry lists several. */
export type Refusal = ErrorCode | readonly [code: ErrorCode, status: number];

/** A good answer. */
export interface Answer {
  readonly status: number;
  /** When this status, for people. */
  readonly means: string;
  /** Schema of the JSON body, `nothing` for an object without members of its own; absent: there is no body. */
  readonly schema?: SchemaName | 'nothing';
  /** Whether the license file can be had in place of JSON. */
  readonly file?: true;
  readonly example?: unknown;
}

/** What a table of operations says of one: what is in no schema and no registry. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Stands for the path of a URL that only the server says. */
  readonly path: string;
  /** Name of the URL in `resources` of the directory. */
  readonly resource?: string;
  /** Where a client finds the URL. */
  readonly url: string;
  /** Feature or, of the control interface, capability without which it need not be there. */
  readonly needs?: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  /** Number of the section that defines it. */
  readonly section: string;
  /** Numbers of the sections all of whose requirements bear on it. */
  readonly follows: readonly string[];
  /** Ids of further requirements. */
  readonly requirements?: readonly string[];
  readonly secured: boolean;
  readonly body?: SchemaName | 'nothing';
  readonly bodyExample?: unknown;
  readonly answers: readonly Answer[];
  /** In the order of checks. */
  readonly refusals: readonly Refusal[];
  /** Kind of artifact that the body carries, for the example of `wrong-kind`. */
  readonly reads?: 'machine-code' | 'deactivation';
}

/** A document: what is said of all its operations, and they. */
export interface Interface {
  readonly title: string;
  /** Markdown, each string a paragraph. */
  readonly description: readonly string[];
  /** URL that stands for the server's. */
  readonly base: string;
  readonly baseMeans: string;
  readonly tags: readonly (readonly [name: string, description: string])[];
  readonly security: { readonly name: string; readonly description: string };
  /** Whether every operation is secured, and none needs to say so. */
  readonly securedWhole: boolean;
  /** Headers that the specification asks of every answer. */
  readonly headers: Readonly<Record<string, object>>;
  /** Requirements of no operation in particular. */
  readonly whole: readonly string[];
  /** Requirements of every operation, by whether it has a request body. */
  readonly everywhere: readonly string[];
  readonly withBody: readonly string[];
  readonly operations: readonly Operation[];
}
