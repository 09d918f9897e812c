/** The left side: channels, direct messages, and whom one acts as. */
import { html, nothing } from "/lib/lit-html/lit-html.js";
import { actAs, openChannel, openDirect, textChannels } from "../act/members.js";
import { change, state } from "../state/store.js";
import { isForum } from "../state/forums.js";
import { avatar } from "./avatar.js";
import { icons } from "./icons.js";
import { languages } from "./languages.js";
import { slug } from "./pickers.js";

export function sidebar(session) {
  return html`<aside class="sidebar" data-open=${state.ui.drawer} id="sidebar" aria-label="Places and people">
    <header class="brand">${icons.mark()}<div><p class="brand-name">Waymark</p><p class="brand-note">Practice server</p></div>
      <button type="button" class="quiet only-narrow" aria-label="Close the list of channels" @click=${closeDrawer}>${icons.close()}</button></header>
    <nav class="places" aria-label="Channels">
      ${[...session.guilds.values()].map((guild) => guildView(session, guild))}
      ${directs(session)}
    </nav>
    ${switcher()}
    ${languages(session)}
  </aside>
  ${state.ui.drawer ? html`<div class="drawer-veil" @click=${closeDrawer}></div>` : nothing}`;
}

/** Closes the drawer and gives the focus back to what opened it, once that can be focused again. */
export function closeDrawer() {
  change(() => (state.ui.drawer = false));
  queueMicrotask(() => document.querySelector('[aria-controls="sidebar"]')?.focus());
}

function guildView(session, guild) {
  return html`<h2 class="places-title">${guild.name}</h2>
    <ul>${textChannels(guild).map((channel) => place(session, channel.id, channel.name, isForum(channel) ? icons.forum() : icons.hash(), () => openChannel(channel.id)))}</ul>`;
}

function directs(session) {
  const bots = state.world.bots;
  if (!bots.length) return nothing;
  const channelWith = (id) => [...session.privateChannels.values()].find((each) => each.recipients?.some((user) => user.id === id))?.id;
  return html`<h2 class="places-title">Direct messages</h2>
    <ul>${bots.map((bot) => place(session, channelWith(bot.id), bot.name, icons.direct(), () => openDirect(bot.id)))}</ul>`;
}

function place(session, channelId, name, icon, open) {
  const unread = channelId && session.unread.get(channelId);
  const here = channelId && channelId === state.channelId;
  return html`<li><button type="button" class="place" data-testid="channel-${slug(name)}"
    data-unread=${Boolean(unread)} aria-current=${here ? "page" : nothing} @click=${open}>
    ${icon}<span class="place-name">${name}</span>
    ${
      unread
        ? html`<span class=${unread.pinged ? "count count-pinged" : "count"}
      >${unread.count}<span class="visually-hidden"> unread</span></span>`
        : nothing
    }
  </button></li>`;
}

/** All members at once: it is plain who one is, and one press to be another. */
function switcher() {
  const { world, sessions, memberId } = state;
  return html`<div class="switcher" role="radiogroup" aria-label="Act as" @keydown=${onSwitcherKey}>
    <p class="places-title" aria-hidden="true">Act as</p>
    ${world.members.map((member) => {
      const session = sessions.get(member.id);
      const waiting = session && member.id !== memberId ? [...session.unread.values()].some((each) => each.pinged) : false;
      return html`<button type="button" class="member" role="radio" aria-checked=${member.id === memberId} tabindex=${member.id === memberId ? 0 : -1}
        data-testid="member-${slug(member.name)}" @click=${() => actAs(member.id)}>
        ${avatar(sessions.get(memberId), { id: member.id, username: member.name }, "small")}
        <span class="member-name">${member.name}</span>
        <span class="member-role">${roleNames(member)}</span>
        ${waiting ? html`<span class="count count-pinged">1<span class="visually-hidden"> or more mentions</span></span>` : nothing}
      </button>`;
    })}
  </div>`;
}

function roleNames(member) {
  const roles = state.world.guilds.flatMap((guild) => guild.roles);
  return (member.roles ?? [])
    .map((id) => roles.find((role) => role.id === id || role.name === id)?.name)
    .filter((name) => name && name !== "@everyone")
    .join(", ");
}

function onSwitcherKey(event) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll('[role="radio"]')];
  const next = all.at((all.indexOf(document.activeElement) + step) % all.length);
  next.focus();
  next.click();
}
