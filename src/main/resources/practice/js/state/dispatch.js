/** Lays gateway dispatches over a session. Unknown types are left alone, as clients do. */
import { change, state } from "./store.js";
import { logOf, remove, upsert } from "./session.js";
import { moved } from "../act/clock.js";
import { answered, failed, suggested } from "../act/pending.js";

/** How long someone is shown as typing after their client said so. */
const TYPING_MS = 10_000;

export function apply(session, type, data) {
  const handle = HANDLERS[type];
  if (handle) change(() => handle(session, data));
}

const HANDLERS = {
  READY(session, data) {
    session.user = data.user;
    session.users.set(data.user.id, data.user);
    for (const guild of data.guilds ?? []) if (!guild.unavailable) addGuild(session, guild);
    for (const channel of data.private_channels ?? []) addPrivate(session, channel);
    for (const user of data.users ?? []) session.users.set(user.id, user);
    // A new session has missed what came between: history is read again where it is looked at.
    for (const log of session.logs.values()) log.loaded = false;
  },
  GUILD_CREATE: addGuild,
  GUILD_UPDATE(session, data) {
    const guild = session.guilds.get(data.id);
    if (guild) Object.assign(guild, { name: data.name, language: data.preferred_locale });
  },
  CHANNEL_CREATE(session, data) {
    if (!data.guild_id) return addPrivate(session, data);
    const guild = session.guilds.get(data.guild_id);
    if (guild) guild.channels = [...guild.channels.filter((each) => each.id !== data.id), data];
  },
  CHANNEL_UPDATE(session, data) {
    HANDLERS.CHANNEL_CREATE(session, data);
  },
  CHANNEL_DELETE(session, data) {
    const guild = session.guilds.get(data.guild_id);
    if (guild) guild.channels = guild.channels.filter((each) => each.id !== data.id);
  },
  THREAD_CREATE(session, data) {
    HANDLERS.CHANNEL_CREATE(session, data);
  },
  THREAD_UPDATE(session, data) {
    HANDLERS.CHANNEL_CREATE(session, data);
  },
  GUILD_ROLE_CREATE: setRole,
  GUILD_ROLE_UPDATE: setRole,
  GUILD_ROLE_DELETE(session, data) {
    const guild = session.guilds.get(data.guild_id);
    if (guild) guild.roles = guild.roles.filter((each) => each.id !== data.role_id);
  },
  GUILD_MEMBER_ADD: setMember,
  GUILD_MEMBER_UPDATE: setMember,
  GUILD_MEMBER_REMOVE(session, data) {
    session.guilds.get(data.guild_id)?.members.delete(data.user.id);
  },
  MESSAGE_CREATE(session, message) {
    learn(session, message);
    const log = logOf(session, message.channel_id);
    upsert(log, message);
    session.typing.delete(`${message.channel_id} ${message.author.id}`);
    const looking = session.member.id === state.memberId && message.channel_id === state.channelId;
    if (!looking && message.author.id !== session.member.id) {
      const pinged = (message.mentions ?? []).some((each) => each.id === session.member.id);
      const seen = session.unread.get(message.channel_id) ?? { count: 0, pinged: false };
      session.unread.set(message.channel_id, { count: seen.count + 1, pinged: seen.pinged || pinged });
    }
  },
  MESSAGE_UPDATE(session, message) {
    learn(session, message);
    const log = logOf(session, message.channel_id);
    const known = log.messages.some((each) => each.id === message.id);
    if (known || message.author) upsert(log, message);
  },
  MESSAGE_DELETE(session, { id, channel_id }) {
    remove(logOf(session, channel_id), id);
  },
  MESSAGE_DELETE_BULK(session, { ids, channel_id }) {
    for (const id of ids) remove(logOf(session, channel_id), id);
  },
  TYPING_START(session, { channel_id, user_id }) {
    if (user_id !== session.member.id) session.typing.set(`${channel_id} ${user_id}`, Date.now() + TYPING_MS);
  },
  INTERACTION_SUCCESS(session, { nonce }) {
    answered(session, nonce);
  },
  INTERACTION_FAILURE(session, { nonce }) {
    failed(session, nonce);
  },
  INTERACTION_MODAL_CREATE(session, modal) {
    answered(session, modal.nonce);
    session.modal = modal;
  },
  PRACTICE_CLOCK_UPDATE(_session, data) {
    moved(data);
  },
  APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE(session, { nonce, choices }) {
    suggested(session, nonce, choices ?? []);
  },
};

function addGuild(session, data) {
  const members = new Map((data.members ?? []).map((member) => [member.user.id, member]));
  const channels = [...(data.channels ?? []), ...(data.threads ?? [])];
  const name = data.name ?? data.properties?.name ?? "Server";
  session.guilds.set(data.id, { id: data.id, name, language: data.preferred_locale, channels, roles: data.roles ?? [], members });
  for (const { user } of members.values()) session.users.set(user.id, user);
}

function addPrivate(session, channel) {
  session.privateChannels.set(channel.id, channel);
  for (const user of channel.recipients ?? []) session.users.set(user.id, user);
}

function setRole(session, data) {
  const guild = session.guilds.get(data.guild_id);
  if (guild) guild.roles = [...guild.roles.filter((each) => each.id !== data.role.id), data.role];
}

function setMember(session, data) {
  const members = session.guilds.get(data.guild_id)?.members;
  members?.set(data.user.id, { ...members.get(data.user.id), ...data });
  session.users.set(data.user.id, data.user);
}

function learn(session, message) {
  if (message.author) session.users.set(message.author.id, message.author);
  for (const user of message.mentions ?? []) session.users.set(user.id, user);
}
