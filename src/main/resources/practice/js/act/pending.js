/** Interactions under way, by nonce: what was sent, until the gateway says how it ended. */
import { change } from "../state/store.js";

/** Longer than the server's own 3 s and its word on the way: after this the page says itself that nobody answered. */
const PATIENCE_MS = 8_000;
const SUGGESTIONS_PATIENCE_MS = 4_000;

/** Remembers an interaction: `what` has kind, label, channelId and, for a component, messageId and customId. */
export function expect(session, nonce, what) {
  const timer = setTimeout(() => change(() => failed(session, nonce)), PATIENCE_MS);
  session.pending.set(nonce, { ...what, nonce, timer, state: "sent" });
}

/** Waits for autocomplete's choices; an empty list when none come in time. */
export function expectSuggestions(session, nonce) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => suggested(session, nonce, []), SUGGESTIONS_PATIENCE_MS);
    session.pending.set(nonce, { kind: "autocomplete", timer, resolve });
  });
}

export function answered(session, nonce) {
  const entry = take(session, nonce);
  entry?.onAnswer?.();
}

export function suggested(session, nonce, choices) {
  take(session, nonce)?.resolve?.(choices);
}

/** Keeps the entry so that the page can say it failed; autocomplete fails silently. */
export function failed(session, nonce) {
  const entry = session.pending.get(nonce);
  if (!entry) return;
  if (entry.kind === "autocomplete") return suggested(session, nonce, []);
  clearTimeout(entry.timer);
  entry.state = "failed";
  entry.onFailure?.();
}

/** Forgets an interaction: it was answered, its failure was dismissed, or it could not be sent. */
export function take(session, nonce) {
  const entry = session.pending.get(nonce);
  if (!entry) return undefined;
  clearTimeout(entry.timer);
  session.pending.delete(nonce);
  return entry;
}

export function pendingCommands(session, channelId) {
  return [...session.pending.values()].filter((each) => each.kind === "command" && each.channelId === channelId);
}

export function pendingComponent(session, messageId) {
  return [...session.pending.values()].findLast((each) => each.kind === "component" && each.messageId === messageId);
}
