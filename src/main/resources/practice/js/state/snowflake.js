/** Discord's ids: milliseconds since 2015 above 22 other bits, as decimal text. */

const EPOCH_MS = 1420070400000n;

/** Orders two snowflakes by age without losing digits. */
export function older(a, b) {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

let counter = 0n;

/** A nonce as clients make it: a snowflake of this machine's time, never twice the same. */
export function nonce() {
  counter = (counter + 1n) & 0xfffn;
  return String(((BigInt(Date.now()) - EPOCH_MS) << 22n) | counter);
}
