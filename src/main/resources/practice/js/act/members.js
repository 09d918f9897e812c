/** Acting as one member or another, and moving between channels. */
import { Gateway } from "../net/gateway.js";
import { call, practice } from "../net/rest.js";
import { apply } from "../state/dispatch.js";
import { change, current, state } from "../state/store.js";
import { isForum } from "../state/forums.js";
import { channelOf, newSession } from "../state/session.js";
import { loadHistory } from "./messages.js";
import { refreshCommands } from "./commands.js";
import { tellFault } from "./toasts.js";

const TEXT = 0;
const THREAD = 11;
const FORUM = 15;

/** Makes the page act as a member, opening that member's gateway session the first time. */
export function actAs(memberId) {
  const member = state.world.members.find((each) => each.id === memberId);
  if (!member) return;
  sessionStorage.setItem("practice.member", memberId);
  change(() => {
    state.memberId = memberId;
    state.ui.reply = null;
    if (!state.sessions.has(memberId)) state.sessions.set(memberId, connect(member));
  });
  settle();
}

function connect(member) {
  const session = newSession(member);
  session.gateway = new Gateway({
    url: state.gatewayUrl,
    token: member.token,
    onDispatch: (type, data) => {
      apply(session, type, data);
      if (type === "READY" || type === "GUILD_CREATE") settle();
    },
    onLink: (link) => {
      change(() => (session.link = link));
      if (link === "refused") renew(session);
    },
  });
  session.gateway.open();
  return session;
}

/** A server that was started anew has new tokens: the world is read again, and everyone signs in again. */
async function renew(session) {
  try {
    const world = await practice("GET", "");
    const member = world.members.find((each) => each.id === session.member.id) ?? world.members[0];
    if (member.token === session.member.token || state.sessions.get(session.member.id) !== session) return;
    change(() => {
      state.world = world;
      state.sessions.clear();
    });
    actAs(member.id);
  } catch (fault) {
    tellFault(fault, "The practice server did not answer");
  }
}

/** Stays in the channel looked at if this member has it, else goes to the first one; reads what is missing. */
function settle() {
  const session = current();
  if (!session?.guilds.size) return;
  if (state.channelId && channelOf(session, state.channelId)) return openChannel(state.channelId);
  const [guild] = session.guilds.values();
  const remembered = guild.channels.find((each) => each.id === sessionStorage.getItem("practice.channel"));
  const first = remembered ?? textChannels(guild)[0];
  if (first) openChannel(first.id);
}

/** Threads come last, in the order in which they began. */
function place(channel) {
  return channel.type === THREAD ? Number(channel.id) : (channel.position ?? 0);
}

export function textChannels(guild) {
  return guild.channels.filter((each) => [TEXT, 5, THREAD, FORUM].includes(each.type)).sort((a, b) => place(a) - place(b));
}

export function openChannel(channelId) {
  const session = current();
  sessionStorage.setItem("practice.channel", channelId);
  change(() => {
    if (state.channelId !== channelId) state.ui.reply = null;
    state.channelId = channelId;
    state.ui.drawer = false;
    session.unread.delete(channelId);
  });
  if (!isForum(channelOf(session, channelId))) loadHistory(session, channelId);
  refreshCommands(session, channelId);
}

/** Opens the direct messages between the member and a bot. */
export async function openDirect(userId) {
  const session = current();
  const known = [...session.privateChannels.values()].find((each) => each.recipients?.some((user) => user.id === userId));
  if (known) return openChannel(known.id);
  try {
    const channel = await call(session.member.token, "POST", "/users/@me/channels", { recipient_id: userId });
    change(() => {
      session.privateChannels.set(channel.id, channel);
      for (const user of channel.recipients ?? []) session.users.set(user.id, user);
    });
    openChannel(channel.id);
  } catch (fault) {
    tellFault(fault, "The direct messages did not open");
  }
}
