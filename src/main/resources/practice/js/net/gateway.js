/**
 * One member's gateway session: identify, heartbeat, resume, and a reconnect that waits longer each time.
 * `new Gateway({ url, token, onDispatch, onLink }).open()`; onLink hears "connecting", "ready", "resuming" or "refused".
 */

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const RECONNECT = 7;
const INVALID_SESSION = 9;
const HELLO = 10;
const ACKNOWLEDGED = 11;

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 10_000;
/** Close codes after which trying again cannot help: a wrong token, a wrong version. */
const FINAL_CLOSES = new Set([4004, 4012]);
/** Our own close code: any but 1000 and 1001, which would end the session instead of pausing it. */
const PAUSED = 4900;

export class Gateway {
  #options;
  #socket = null;
  #sequence = null;
  #sessionId = null;
  #heart = null;
  #acknowledged = true;
  #attempts = 0;

  constructor(options) {
    this.#options = options;
  }

  get sessionId() {
    return this.#sessionId;
  }

  open() {
    this.#options.onLink(this.#sessionId ? "resuming" : "connecting");
    const socket = new WebSocket(`${this.#options.url}?v=10&encoding=json`);
    this.#socket = socket;
    socket.onmessage = (event) => this.#receive(JSON.parse(event.data));
    socket.onclose = (event) => {
      if (socket === this.#socket) this.#closed(event.code);
    };
  }

  #receive({ op, d, s, t }) {
    if (s) this.#sequence = s;
    switch (op) {
      case HELLO:
        this.#beat(d.heartbeat_interval);
        this.#introduce();
        break;
      case DISPATCH:
        this.#dispatch(t, d);
        break;
      case HEARTBEAT:
        this.#send(HEARTBEAT, this.#sequence);
        break;
      case ACKNOWLEDGED:
        this.#acknowledged = true;
        break;
      case RECONNECT:
        this.#socket.close(PAUSED);
        break;
      case INVALID_SESSION:
        if (!d) this.#forget();
        this.#socket.close(PAUSED);
        break;
    }
  }

  #dispatch(type, data) {
    if (type === "READY") this.#sessionId = data.session_id;
    if (type === "READY" || type === "RESUMED") {
      this.#attempts = 0;
      this.#options.onLink("ready");
    }
    this.#options.onDispatch(type, data);
  }

  #introduce() {
    const { token } = this.#options;
    if (this.#sessionId) {
      this.#send(RESUME, { token, session_id: this.#sessionId, seq: this.#sequence });
    } else {
      this.#send(IDENTIFY, { token, properties: { os: "browser", browser: "practice page", device: "" } });
    }
  }

  #beat(intervalMs) {
    clearInterval(this.#heart);
    this.#acknowledged = true;
    this.#heart = setInterval(() => {
      if (!this.#acknowledged) return this.#socket.close(PAUSED);
      this.#acknowledged = false;
      this.#send(HEARTBEAT, this.#sequence);
    }, intervalMs);
  }

  #closed(code) {
    clearInterval(this.#heart);
    if (FINAL_CLOSES.has(code)) return this.#options.onLink("refused");
    this.#options.onLink(this.#sessionId ? "resuming" : "connecting");
    const waitMs = Math.min(FIRST_WAIT_MS * 2 ** this.#attempts++, LONGEST_WAIT_MS);
    setTimeout(() => this.open(), waitMs);
  }

  #forget() {
    this.#sessionId = null;
    this.#sequence = null;
  }

  #send(op, d) {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({ op, d }));
  }
}
