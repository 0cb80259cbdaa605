export { IS_MP_NAMESPACE, type IsMpOptions, startIsMp } from './is-mp.ts';
