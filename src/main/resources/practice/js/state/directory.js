/** Names and colours of people, roles and channels, as one member's client knows them. */

export function displayName(session, user) {
  const member = memberOf(session, user.id);
  return member?.nick || user.global_name || user.username || member?.user?.global_name || member?.user?.username || "unknown";
}

export function memberOf(session, userId) {
  for (const guild of session.guilds.values()) {
    const member = guild.members.get(userId);
    if (member) return member;
  }
  return undefined;
}

export function userOf(session, userId) {
  return session.users.get(userId) ?? memberOf(session, userId)?.user;
}

export function roleOf(session, roleId) {
  for (const guild of session.guilds.values()) {
    const role = guild.roles.find((each) => each.id === roleId);
    if (role) return role;
  }
  return undefined;
}

/** The roles a member holds, highest first, without @everyone. */
export function rolesOf(session, userId) {
  const held = memberOf(session, userId)?.roles ?? [];
  return held
    .map((id) => roleOf(session, id))
    .filter(Boolean)
    .sort((a, b) => b.position - a.position);
}

/** Everyone in the guilds and private channels that the session sees, by name. */
export function people(session) {
  const found = new Map();
  for (const guild of session.guilds.values()) {
    for (const member of guild.members.values()) found.set(member.user.id, member.user);
  }
  for (const user of session.users.values()) if (!found.has(user.id)) found.set(user.id, user);
  return [...found.values()].sort((a, b) => displayName(session, a).localeCompare(displayName(session, b)));
}

/** What Discord Markdown needs to turn `<@id>`, `<@&id>` and `<#id>` into words. */
export function namesFor(session) {
  return {
    self: session.member.id,
    user: (id) => {
      const user = userOf(session, id);
      return user && displayName(session, user);
    },
    role: (id) => roleOf(session, id)?.name,
    channel: (id) => {
      for (const guild of session.guilds.values()) {
        const channel = guild.channels.find((each) => each.id === id);
        if (channel) return channel.name;
      }
      return undefined;
    },
  };
}
