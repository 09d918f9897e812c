import { older } from "./snowflake.js";

/** What one member's client knows. Each member keeps a session, so an ephemeral reply is still there on return. */
export function newSession(member) {
  return {
    member,
    gateway: null,
    link: "connecting",
    guilds: new Map(),
    privateChannels: new Map(),
    users: new Map(),
    logs: new Map(),
    unread: new Map(),
    commands: new Map(),
    pending: new Map(),
    typing: new Map(),
    modal: null,
  };
}

const EPHEMERAL = 1 << 6;

export function isEphemeral(message) {
  return ((message.flags ?? 0) & EPHEMERAL) !== 0;
}

/** The messages of a channel, oldest first, with what is known of its history. */
export function logOf(session, channelId) {
  let log = session.logs.get(channelId);
  if (!log) {
    log = { messages: [], loaded: false, loading: false, complete: false };
    session.logs.set(channelId, log);
  }
  return log;
}

/** Adds a message in its place, or lays new fields over the one with its id. */
export function upsert(log, message) {
  const known = log.messages.findIndex((each) => each.id === message.id);
  if (known >= 0) {
    log.messages[known] = { ...log.messages[known], ...message };
    return;
  }
  const after = log.messages.findLastIndex((each) => older(each.id, message.id) < 0);
  log.messages.splice(after + 1, 0, message);
}

/** Takes the newest page of a channel's history for the truth; only what came after it, and what history never holds, stays. */
export function replaceNewest(log, page) {
  const newest = page[0]?.id;
  log.messages = log.messages.filter((each) => isEphemeral(each) || (newest && older(newest, each.id) < 0));
  for (const message of page) upsert(log, message);
}

export function remove(log, messageId) {
  log.messages = log.messages.filter((each) => each.id !== messageId);
}

/** The channel with that id, in a guild or private. */
export function channelOf(session, channelId) {
  const direct = session.privateChannels.get(channelId);
  if (direct) return direct;
  for (const guild of session.guilds.values()) {
    const channel = guild.channels.find((each) => each.id === channelId);
    if (channel) return channel;
  }
  return undefined;
}

/** The guild that holds a channel; undefined for a direct message. */
export function guildOf(session, channelId) {
  return [...session.guilds.values()].find((guild) => guild.channels.some((each) => each.id === channelId));
}
