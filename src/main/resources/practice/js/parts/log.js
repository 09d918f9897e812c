/**
 * <wm-log>: a channel's messages, oldest first, kept at the newest while the reader is there. Up and Down move between
 * messages, whose tools come into the Tab order one message at a time. Props: `session`, `channelId`, `place`.
 */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { repeat } from "/lib/lit-html/directives/repeat.js";
import { loadOlder } from "../act/messages.js";
import { pendingCommands, take } from "../act/pending.js";
import { change } from "../state/store.js";
import { logOf } from "../state/session.js";
import { messageView } from "../view/message.js";
import { beginning, dayDivider, isFirst, pendingLine } from "../view/log-lines.js";
import { Piece } from "./piece.js";

const NEAR_END_PX = 80;
const NEAR_START_PX = 60;

class Log extends Piece {
  static props = ["session", "channelId", "place"];
  #atEnd = true;
  #seen = null;
  #sent = "";
  #activeId = null;
  #begun = null;
  #height = 0;
  #top = 0;

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener("scroll", this.#onScroll, { passive: true });
    this.addEventListener("keydown", this.#onKey);
    this.addEventListener("focusin", this.#onFocus);
    // A picture has its height only when it is there; its load event does not bubble.
    this.addEventListener("load", () => this.#keepPlace(), { capture: true });
    new ResizeObserver(() => this.#keepPlace()).observe(this);
  }

  /** A scroll may be done before its event comes: the place is looked at before it is kept. */
  draw() {
    this.#look();
    super.draw();
  }

  view() {
    const log = logOf(this.session, this.channelId);
    const { messages } = log;
    const active = messages.some((each) => each.id === this.#activeId) ? this.#activeId : messages.at(-1)?.id;
    return html`
      <div class="log-room">
        ${log.complete || !messages.length ? beginning(this.place, log) : nothing}
        ${repeat(
          messages,
          (each) => each.id,
          (each, at) => html`${dayDivider(messages[at - 1], each)}
          ${messageView(this.session, each, { first: isFirst(messages[at - 1], each), focusable: each.id === active })}`,
        )}
        ${repeat(
          pendingCommands(this.session, this.channelId),
          (each) => each.nonce,
          (each) => pendingLine(each, () => this.#forget(each)),
        )}
      </div>
      ${this.#atEnd ? nothing : html`<button type="button" class="button style-2 to-end" @click=${this.#onNewest}>Newest messages</button>`}`;
  }

  drawn() {
    const seen = this.#mine();
    if (seen !== this.#seen) {
      this.#seen = seen;
      this.#atEnd = true;
      this.#begun = null;
    }
    if (this.#atEnd) this.#toEnd();
    // Older messages came in above: what was looked at stays where it was.
    else if (this.scrollTop < NEAR_START_PX && this.scrollHeight > this.#height) this.scrollTop += this.scrollHeight - this.#height;
    this.#height = this.scrollHeight;
  }

  /** Changes when the place does, or when the member has just said or sent something: then the newest is what they look for. */
  #mine() {
    const { session, channelId } = this;
    const said = logOf(session, channelId).messages.findLast((each) => each.author.id === session.member.id)?.id;
    const sent = pendingCommands(session, channelId).at(-1)?.nonce;
    if (sent) this.#sent = sent;
    return [session.member.id, channelId, said, this.#sent].join(" ");
  }

  #look() {
    if (this.scrollTop === this.#top) return;
    this.#top = this.scrollTop;
    this.#atEnd = this.scrollHeight - this.scrollTop - this.clientHeight < NEAR_END_PX;
  }

  #keepPlace() {
    this.#look();
    if (this.#atEnd) this.#toEnd();
  }

  /**
   * To the newest message's end, or to its beginning where it is too long to be seen whole: reading starts there. That is
   * done once; from then on the reader moves in it, and is not taken back.
   */
  #toEnd() {
    const newest = [...this.querySelectorAll(".message")].at(-1);
    const tooLong = newest && newest.offsetHeight > this.clientHeight;
    if (!tooLong) this.scrollTop = this.scrollHeight;
    else if (this.#begun !== newest.dataset.messageId) {
      this.#begun = newest.dataset.messageId;
      this.scrollTop += newest.getBoundingClientRect().top - this.getBoundingClientRect().top;
    }
    this.#top = this.scrollTop;
    this.#atEnd = true;
  }

  #onNewest = () => {
    this.#begun = null;
    this.#toEnd();
    [...this.querySelectorAll(".message")].at(-1)?.focus();
    this.refresh();
  };

  #onScroll = () => {
    const before = this.#atEnd;
    this.#look();
    if (before !== this.#atEnd) this.refresh();
    if (this.scrollTop < NEAR_START_PX) loadOlder(this.session, this.channelId);
  };

  #onFocus = (event) => {
    const id = event.target.closest(".message")?.dataset.messageId;
    if (id && id !== this.#activeId) {
      this.#activeId = id;
      this.refresh();
    }
  };

  #onKey = (event) => {
    if (!event.target.classList.contains("message")) return;
    const all = [...this.querySelectorAll(".message")];
    const at = all.indexOf(event.target);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || !all[to]) return;
    event.preventDefault();
    all[to].focus();
  };

  #forget(entry) {
    change(() => take(this.session, entry.nonce));
  }
}

Log.define("wm-log");
