/**
 * The page's one state. Everything reads it; `change(s => { s.ui.drawer = true })` writes it and draws the page again
 * in the next microtask, however many changes came before.
 */
export const state = {
  world: { bots: [], members: [], guilds: [] },
  /** Milliseconds to add to this machine's time to have the practice clock's. */
  clockOffsetMs: 0,
  clockStands: null,
  /** Whether a jump to tomorrow is under way. */
  walking: false,
  gatewayUrl: null,
  sessions: new Map(),
  memberId: null,
  channelId: null,
  ui: {
    drawer: false,
    toasts: [],
    menu: null,
    faults: false,
    hints: JSON.parse(localStorage.getItem("practice.hints.dismissed") ?? "[]"),
    reply: null,
  },
};

let draw = () => {};
let due = false;

export function onChange(listener) {
  draw = listener;
}

export function change(mutate = () => {}) {
  mutate(state);
  if (due) return;
  due = true;
  queueMicrotask(() => {
    due = false;
    draw();
  });
}

/** The session of the member that the page acts as, or undefined before the first one. */
export function current() {
  return state.sessions.get(state.memberId);
}

/** The practice clock's present, in milliseconds since 1970. */
export function practiceNow() {
  return state.clockStands ?? Date.now() + state.clockOffsetMs;
}
