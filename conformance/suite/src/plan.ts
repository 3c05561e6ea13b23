/**
 * What a world should hold, in handles: plain data that a case writes, a trace saves and a target makes true.
 *
 * A handle is a short name that stands for something the target makes up: `L` for a license, `A` for a machine.
 */
export type H = string;

/** What the vendor has done with a license. @spec 9.2 */
export type LicenseState = 'active' | 'suspended' | 'revoked';

/** A policy as the control interface takes it: a profile and what departs from it. @spec 15.1 */
export interface PolicyPlan {
  readonly profile: 'text-3-seats' | 'file-strict';
  readonly credentials?: 'key' | 'key-and-email';
  readonly keyFormat?: 'oap-key-1' | 'opaque';
  readonly offlineToken?: string;
  readonly lock?: string | null;
  readonly lease?: string;
  readonly grace?: string;
  readonly reissueBudget?: number;
  readonly forcedReleaseBudget?: number;
  readonly forcedRelease?: 'allowed' | 'refused';
  readonly weakFingerprint?: 'refuse' | 'online-only';
  readonly binding?: BindingPolicy;
}

/** What tokens are bound to. @spec 8.4 */
export interface BindingPolicy {
  readonly components: readonly { name: string; class: 'hardware' | 'os' | 'network'; weight: number }[];
  readonly quorum: number;
  readonly required: readonly string[];
}

/** A license of a world. What is absent is the profile's, or the plain case: active, editions standard and pro. */
export interface LicensePlan {
  readonly policy: PolicyPlan;
  readonly limit?: number;
  readonly state?: LicenseState;
  readonly editions?: readonly string[];
  readonly entitlements?: readonly string[];
  /** ISO 8601 duration of one unit after the world's start; absent: the license does not expire. */
  readonly expiresIn?: string;
  /** Licenses that name the same owner have the same e-mail address. Default: each its own. */
  readonly owner?: string;
  /** Index into the plan's products. Default 0. */
  readonly product?: number;
}

/** The world that a case needs. */
export interface WorldPlan {
  readonly licenses: Readonly<Record<H, LicensePlan>>;
  /** RFC 3339 instant at which the world's clock stands at first. Default 2026-03-01T09:30:00Z. */
  readonly now?: string;
  /** Whether failed credentials are limited. Default no. */
  readonly rateLimits?: boolean;
  /** Statuses of the issuer keys, newest first. Default one active key. */
  readonly issuerKeys?: readonly ('active' | 'retired' | 'revoked')[];
}

export const START = '2026-03-01T09:30:00Z';
export const EDITIONS: readonly string[] = ['standard', 'pro'];
