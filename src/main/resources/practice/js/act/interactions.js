/** Sends interactions as clients do: commands (2), components (3), autocomplete (4), modal submits (5). */
import { call } from "../net/rest.js";
import { change } from "../state/store.js";
import { nonce } from "../state/snowflake.js";
import { guildOf } from "../state/session.js";
import { expect, expectSuggestions, pendingComponent, take } from "./pending.js";
import { tell, tellFault } from "./toasts.js";

const COMMAND = 2;
const COMPONENT = 3;
const AUTOCOMPLETE = 4;
const MODAL = 5;

/** Runs a slash or context command. `data` comes from state/commands.js, `label` is what is shown while it is under way. */
export function runCommand(session, channelId, command, data, label) {
  const again = () => runCommand(session, channelId, command, data, label);
  return submit(session, channelId, COMMAND, command.application_id, data, { kind: "command", label, again });
}

/** Presses a button, or hands in a select's values. */
export function useComponent(session, message, component, values) {
  const before = pendingComponent(session, message.id);
  if (before) take(session, before.nonce);
  const data = { component_type: component.type, custom_id: component.custom_id, ...(values && { values }) };
  const extra = { message_id: message.id, message_flags: message.flags ?? 0 };
  const application = message.application_id ?? message.author.id;
  const what = { kind: "component", messageId: message.id, customId: component.custom_id };
  return submit(session, message.channel_id, COMPONENT, application, data, what, extra);
}

export function submitModal(session, modal, components) {
  const data = { id: modal.id, custom_id: modal.custom_id, components };
  const what = {
    kind: "modal",
    onAnswer: () => closeModal(session, modal),
    onFailure: () => tell("The form was not accepted in time. Your words are still here.", "no answer"),
  };
  const application = modal.application?.id ?? modal.application_id;
  return submit(session, modal.channel_id, MODAL, application, data, what);
}

export function closeModal(session, modal) {
  change(() => {
    if (session.modal === modal) session.modal = null;
  });
}

/** Asks the bot for choices while one option is typed. Resolves to `[{name, value}]`. */
export async function suggest(session, channelId, command, data) {
  const key = nonce();
  const choices = expectSuggestions(session, key);
  try {
    await call(
      session.member.token,
      "POST",
      "/interactions",
      envelope(session, channelId, AUTOCOMPLETE, command.application_id, data, key),
    );
  } catch (fault) {
    take(session, key)?.resolve([]);
    tellFault(fault, "Suggestions did not load");
  }
  return choices;
}

async function submit(session, channelId, type, applicationId, data, what, extra = {}) {
  const key = nonce();
  change(() => expect(session, key, { ...what, channelId }));
  try {
    const body = { ...envelope(session, channelId, type, applicationId, data, key), ...extra };
    await call(session.member.token, "POST", "/interactions", body);
  } catch (fault) {
    change(() => take(session, key));
    tellFault(fault, what.label ? `${what.label} was not sent` : "That was not sent");
  }
}

function envelope(session, channelId, type, applicationId, data, key) {
  const guildId = guildOf(session, channelId)?.id;
  return {
    type,
    application_id: applicationId,
    ...(guildId && { guild_id: guildId }),
    channel_id: channelId,
    session_id: session.gateway.sessionId,
    nonce: key,
    data,
  };
}
