/** The practice clock: it can be moved forward only, and the page follows it. */
import { practice } from "../net/rest.js";
import { change, state } from "../state/store.js";
import { tellFault } from "./toasts.js";

const STANDS_WITHIN_MS = 5;
const DAY_STEPS = 4;
const BETWEEN_STEPS_MS = 1_200;
let last = null;

/** Reads the clock. When two reads apart show the same instant, the clock stands, and so does the page's. */
export async function readClock() {
  try {
    follow(await practice("GET", "/clock"));
  } catch {
    // The next tick reads again, and the gateway's state already shows that the server is away.
  }
}

/** Moves the clock forward by an ISO-8601 duration, for example `PT24H`; false, and a word, when it did not move. */
export async function jump(duration) {
  try {
    moved(await practice("POST", "/clock", { forward: duration }));
    return true;
  } catch (fault) {
    tellFault(fault, "The clock did not move");
    return false;
  }
}

/**
 * Moves the clock a day on, in steps short enough that a bot which is due at any time of that day does what it owes: a whole
 * day at once looks to it like a day of outage, after which it makes up for the last hours only.
 */
export async function jumpToTomorrow() {
  if (state.walking) return false;
  change(() => (state.walking = true));
  try {
    for (let step = 0; step < DAY_STEPS; step++) {
      if (step) await new Promise((resolve) => setTimeout(resolve, BETWEEN_STEPS_MS));
      if (!(await jump(`PT${24 / DAY_STEPS}H`))) return false;
    }
    return true;
  } finally {
    change(() => (state.walking = false));
  }
}

/** Takes over a jump, whoever made it: the gateway tells of those that others made. */
export function moved(answer) {
  last = null;
  follow(answer);
}

function follow(answer) {
  const now = Date.parse(answer.now);
  const real = Date.now();
  change(() => {
    const stands = last && real - last.real > 1000 && Math.abs(now - last.now) <= STANDS_WITHIN_MS;
    state.clockStands = stands ? now : null;
    state.clockOffsetMs = now - real;
  });
  last = { now, real };
}
