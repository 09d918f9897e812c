/** The whole page, from the state. */
import { html } from "/lib/lit-html/lit-html.js";
import { keyed } from "/lib/lit-html/directives/keyed.js";
import { current, state } from "../state/store.js";
import { isForum, postsOf } from "../state/forums.js";
import { channelOf, guildOf } from "../state/session.js";
import { displayName } from "../state/directory.js";
import { closeDrawer, sidebar } from "./sidebar.js";
import { header } from "./header.js";
import { typingLine } from "./typing.js";
import { hints } from "./hints.js";
import "../parts/composer.js";
import "../parts/faults.js";
import "../parts/forum.js";
import "../parts/log.js";
import "../parts/menu.js";
import "../parts/modal.js";
import "../parts/toasts.js";

/** Where the sidebar is a drawer over the messages; the same width as in css/shell.css. */
const narrow = matchMedia("(max-width: 760px)");

export function app() {
  const session = current();
  if (!session)
    return html`<p class="starting" role="status">Opening the practice server…</p><wm-toasts .toasts=${state.ui.toasts}></wm-toasts>`;
  const channel = channelOf(session, state.channelId);
  const direct = channel && !channel.name;
  const name = direct ? (channel.recipients ?? []).map((user) => displayName(session, user)).join(", ") : (channel?.name ?? "…");
  const place = direct ? `@${name}` : `#${name}`;
  return html`
    <a class="skip" href="#write" @click=${toComposer}>Skip to the message box</a>
    <header class="notice"><p><b>Waymark’s practice server.</b> It runs on this machine and is not Discord.</p></header>
    <div class="shell" @keydown=${(event) => event.key === "Escape" && state.ui.drawer && closeDrawer()}>
      ${sidebar(session)}
      <main class="main" ?inert=${state.ui.drawer && narrow.matches}>
        ${header(session, name, channel)}
        ${
          isForum(channel)
            ? forum(session, channel)
            : channel
              ? html`<wm-log role="log" aria-live="polite" aria-label="Messages in ${place}" tabindex="-1"
              .session=${session} .channelId=${channel.id} .place=${place}></wm-log>
              <div class="foot">${hints()}${composer(session, channel, place)}${typingLine(session, channel.id)}</div>`
            : html`<p class="starting" role="status">Connecting as ${session.member.name}…</p>`
        }
      </main>
    </div>
    <wm-menu .menu=${state.ui.menu}></wm-menu>
    <wm-modal .session=${session} .modal=${session.modal}></wm-modal>
    <wm-faults .open=${state.ui.faults}></wm-faults>
    <wm-toasts .toasts=${state.ui.toasts}></wm-toasts>`;
}

function forum(session, channel) {
  const posts = postsOf(guildOf(session, channel.id), channel);
  return keyed(
    session.member.id,
    html`<wm-forum id="write" role="region" aria-label="Posts in #${channel.name}" tabindex="-1"
      .session=${session} .channel=${channel} .posts=${posts}></wm-forum>`,
  );
}

/** Each member has a box of their own: what one began to write, another does not send. */
function composer(session, channel, place) {
  return keyed(
    session.member.id,
    html`<wm-composer id="write" .session=${session} .channelId=${channel.id} .place=${place}></wm-composer>`,
  );
}

function toComposer(event) {
  event.preventDefault();
  const composer = document.querySelector("wm-composer");
  if (composer) composer.focusBox();
  else document.querySelector("wm-forum input")?.focus();
}
