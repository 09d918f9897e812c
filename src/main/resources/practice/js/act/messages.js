/** Reading a channel's history, and writing to it. */
import { call } from "../net/rest.js";
import { change, state } from "../state/store.js";
import { guildOf, logOf, remove, replaceNewest, upsert } from "../state/session.js";
import { nonce } from "../state/snowflake.js";
import { tellFault } from "./toasts.js";

const PAGE = 50;

/** Reads the newest page of a channel once; the gateway keeps it up to date from there. */
export async function loadHistory(session, channelId) {
  const log = logOf(session, channelId);
  if (log.loaded || log.loading) return;
  const page = await read(session, channelId, log, "", "Messages did not load");
  if (!page) return;
  change(() => {
    replaceNewest(log, page);
    log.loaded = true;
  });
}

/** Reads the page before the oldest message known. */
export async function loadOlder(session, channelId) {
  const log = logOf(session, channelId);
  const oldest = log.messages[0];
  if (!oldest || !log.loaded || log.loading || log.complete) return;
  const page = await read(session, channelId, log, `&before=${oldest.id}`, "Older messages did not load");
  change(() => page?.forEach((message) => upsert(log, message)));
}

/** A page of messages, newest first; undefined when it could not be read, which has been told then. */
async function read(session, channelId, log, before, failure) {
  change(() => (log.loading = true));
  try {
    const found = await call(session.member.token, "GET", `/channels/${channelId}/messages?limit=${PAGE}${before}`);
    for (const message of found) session.users.set(message.author.id, message.author);
    log.complete = found.length < PAGE;
    return found;
  } catch (fault) {
    tellFault(fault, failure);
    return undefined;
  } finally {
    change(() => (log.loading = false));
  }
}

/** Sends a message; true when the server took it, so that the composer keeps the words otherwise. */
export async function send(session, channelId, content) {
  const reply = state.ui.reply;
  const body = { content, nonce: nonce() };
  if (reply) body.message_reference = { message_id: reply.id, channel_id: channelId, guild_id: guildOf(session, channelId)?.id };
  try {
    const message = await call(session.member.token, "POST", `/channels/${channelId}/messages`, body);
    change(() => {
      upsert(logOf(session, channelId), message);
      state.ui.reply = null;
    });
    return true;
  } catch (fault) {
    tellFault(fault, "Your message was not sent");
    return false;
  }
}

/** Removes one's own message for all. */
export async function deleteMessage(session, message) {
  try {
    await call(session.member.token, "DELETE", `/channels/${message.channel_id}/messages/${message.id}`);
  } catch (fault) {
    tellFault(fault, "The message was not deleted");
  }
}

/** Takes an ephemeral reply out of sight; like everywhere, only this member ever had it. */
export function dismiss(session, message) {
  change(() => remove(logOf(session, message.channel_id), message.id));
}
