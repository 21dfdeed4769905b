/**
 * Arithmetic on closed intervals, rounded outward: what comes out contains every exact result.
 *
 * @packageDocumentation
 */
export { add, divide, multiply, negate, sqrt, subtract } from './intervalArithmetic.ts';
export { exp, log, power } from './intervalFunctions.ts';
