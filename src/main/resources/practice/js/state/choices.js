/** People, roles and channels as things to choose from, for selects and command options. */
import { displayName, people, rolesOf } from "./directory.js";
import { OPTION } from "./commands.js";

const CATEGORY = 4;

export function userChoices(session) {
  return people(session).map((user) => ({
    value: user.id,
    label: displayName(session, user),
    description: user.bot
      ? "app"
      : rolesOf(session, user.id)
          .map((role) => role.name)
          .join(", "),
  }));
}

export function roleChoices(session) {
  const roles = [...session.guilds.values()].flatMap((guild) => guild.roles.filter((role) => role.id !== guild.id));
  return roles.map((role) => ({ value: role.id, label: role.name, description: "role" }));
}

export function channelChoices(session, types) {
  const channels = [...session.guilds.values()].flatMap((guild) => guild.channels);
  return channels
    .filter((channel) => (types?.length ? types.includes(channel.type) : channel.type !== CATEGORY))
    .map((channel) => ({ value: channel.id, label: channel.name, description: "channel" }));
}

/** The choices that an option brings by its kind: fixed ones, yes or no, or who and what the member can see. */
export function choicesFor(session, option) {
  if (option.choices?.length) return option.choices.map(({ name, value }) => ({ label: name, value }));
  switch (option.type) {
    case OPTION.BOOLEAN:
      return [
        { label: "True", value: true },
        { label: "False", value: false },
      ];
    case OPTION.USER:
      return userChoices(session);
    case OPTION.ROLE:
      return roleChoices(session);
    case OPTION.MENTIONABLE:
      return [...userChoices(session), ...roleChoices(session)];
    case OPTION.CHANNEL:
      return channelChoices(session, option.channel_types);
    default:
      return [];
  }
}

/** What is chosen before anyone chose. */
export function defaultsOf(component) {
  const given = (component.options ?? []).filter((each) => each.default).map((each) => each.value);
  return given.length ? given : (component.default_values ?? []).map((each) => each.id);
}
