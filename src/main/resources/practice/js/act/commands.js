/** Keeps the list of commands that a member is offered in a channel. */
import { call } from "../net/rest.js";
import { change } from "../state/store.js";
import { localized } from "../state/languages.js";
import { guildOf } from "../state/session.js";
import { tellFault } from "./toasts.js";

/** Reads the commands again; a bot may have registered more since. Resolves when they are there. */
export async function refreshCommands(session, channelId) {
  const guild = guildOf(session, channelId);
  const path = guild ? `/guilds/${guild.id}/application-command-index` : `/channels/${channelId}/application-command-index`;
  try {
    const index = await call(session.member.token, "GET", path);
    change(() => session.commands.set(guild?.id ?? channelId, index.application_commands ?? []));
  } catch (fault) {
    tellFault(fault, "The list of commands did not load");
  }
}

/** The commands as last read, in the acting member's language. Types: 1 slash, 2 on a user, 3 on a message. */
export function commandsIn(session, channelId, type) {
  const scope = guildOf(session, channelId)?.id ?? channelId;
  return (session.commands.get(scope) ?? []).filter((each) => (each.type ?? 1) === type).map(localized);
}
