/** Arming the server's faults, so that one can see how a bot copes. */
import { practice } from "../net/rest.js";
import { tell, tellFault } from "./toasts.js";

/** These happen when asked for; the others wait for a request. */
const AT_ONCE = new Set(["dropped gateway", "invalid session"]);

/** Arms a fault `{kind, route?, count, ms?}`; true when the server took it. */
export async function arm(fault) {
  try {
    await practice("POST", "/faults", fault);
    tell(
      AT_ONCE.has(fault.kind) ? `Done: ${fault.kind}.` : `Armed: ${fault.kind}, ${fault.count}×${fault.route ? ` on ${fault.route}` : ""}.`,
    );
    return true;
  } catch (failure) {
    tellFault(failure, "The fault was not armed");
    return false;
  }
}

export async function clearFaults() {
  try {
    await practice("DELETE", "/faults");
    tell("All faults are cleared.");
  } catch (failure) {
    tellFault(failure, "The faults were not cleared");
  }
}
