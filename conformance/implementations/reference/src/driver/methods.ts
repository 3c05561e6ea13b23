import type { DRIVER_METHODS, DriverMethod, SCHEMAS } from '@offline-activation/protocol';

type Params<M extends DriverMethod> = (typeof SCHEMAS)[(typeof DRIVER_METHODS)[M]['params']]['static'];
type Result<M extends DriverMethod> = (typeof SCHEMAS)[(typeof DRIVER_METHODS)[M]['result']]['static'];

/** What a driver does, by method: checked params in, a result out; an error of the protocol is thrown. @spec 17.3 */
export type Methods = { readonly [M in DriverMethod]: (params: Params<M>) => Promise<Result<M>> | Result<M> };
