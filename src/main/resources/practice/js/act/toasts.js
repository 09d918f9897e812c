/** Short words at the edge of the page: what went wrong, with its code. */
import { change, state } from "../state/store.js";

const STAY_MS = 9_000;
const MOST = 4;
let next = 1;

/** Shows a toast: a sentence for a person and, when there is one, the code to look up. */
export function tell(text, code) {
  const toast = { key: next++, text, code };
  change(() => {
    state.ui.toasts = [...state.ui.toasts, toast].slice(-MOST);
  });
  setTimeout(() => dismissToast(toast.key), STAY_MS);
}

export function tellFault(fault, what) {
  const wait = fault.status === 429 ? ` Wait ${Math.max(1, Math.ceil(fault.retryAfterMs / 1000))} s, then try again.` : "";
  tell(`${what}. ${sentence(fault.message)}${wait}`, fault.code ?? "error");
}

export function dismissToast(key) {
  change(() => {
    state.ui.toasts = state.ui.toasts.filter((each) => each.key !== key);
  });
}

function sentence(text) {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
