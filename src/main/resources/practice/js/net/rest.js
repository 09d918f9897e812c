/** REST as a chat client speaks it: JSON with the member's token. Example: `call(token, "GET", "/users/@me")`. */

const TIMEOUT_MS = 15_000;

let language = () => "en-US";

/** What tells the language of whoever asks, which clients send with every request. */
export function asking(spoken) {
  language = spoken;
}

/** An answer that is not a success, or none at all. `code` is what a toast shows: the API's own code, else the HTTP status. */
export class ApiFault extends Error {
  constructor(status, body, path) {
    super(body?.message ?? (status ? `The server answered ${status}` : "The server did not answer"));
    this.status = status;
    this.code = body?.code || status || "offline";
    this.retryAfterMs = Math.ceil((body?.retry_after ?? 0) * 1000);
    this.path = path;
  }
}

/** Calls `/api/v10` + path. A read that is rate limited or finds the server busy is tried once more; a write never is. */
export async function call(token, method, path, body) {
  const headers = { Authorization: token, "X-Discord-Locale": language() };
  try {
    return await send(method, `/api/v10${path}`, headers, body);
  } catch (fault) {
    const again = method === "GET" && (fault.status === 429 || fault.status >= 500);
    if (!again) throw fault;
    await new Promise((resolve) => setTimeout(resolve, Math.min(fault.retryAfterMs || 500, 5_000)));
    return send(method, `/api/v10${path}`, headers, body);
  }
}

/** The practice server's own addresses: `/practice`, `/practice/clock`, `/practice/faults`. */
export function practice(method, path, body) {
  return send(method, `/practice${path}`, {}, body);
}

async function send(method, path, headers, body) {
  const init = { method, headers: { ...headers }, signal: AbortSignal.timeout(TIMEOUT_MS) };
  if (body !== undefined) {
    init.headers["Content-Type"] = "application/json";
    init.body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new ApiFault(0, null, path);
  }
  const text = await response.text();
  const json = parse(text);
  if (!response.ok) throw new ApiFault(response.status, json, path);
  return json;
}

function parse(text) {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
