/** The menus of a message and of a person, with the commands that apps offer for them. */
import { commandsIn, refreshCommands } from "../act/commands.js";
import { runCommand } from "../act/interactions.js";
import { openDirect } from "../act/members.js";
import { deleteMessage } from "../act/messages.js";
import { change, state } from "../state/store.js";
import { contextData } from "../state/commands.js";
import { displayName, rolesOf } from "../state/directory.js";
import { startReply } from "./reply.js";
import { slug } from "./pickers.js";

const ON_USER = 2;
const ON_MESSAGE = 3;

/** Opens a message's menu at a point or beside an element. */
export function messageMenu(at, session, message) {
  const name = displayName(session, message.author);
  const items = [
    { label: "Reply", run: () => startReply(message) },
    { label: "Copy text", run: () => navigator.clipboard?.writeText(message.content ?? "") },
  ];
  if (message.author.id === session.member.id) items.push({ label: "Delete", danger: true, run: () => deleteMessage(session, message) });
  open(at, session, `Message of ${name}`, items, ON_MESSAGE, message.id);
}

export function userMenu(at, session, user) {
  const items = user.bot ? [{ label: "Write a direct message", run: () => openDirect(user.id) }] : [];
  const roles = rolesOf(session, user.id).map((role) => role.name);
  const note = user.bot ? "An app" : roles.join(", ") || "Member";
  open(at, session, displayName(session, user), items, ON_USER, user.id, note);
}

function open(at, session, title, items, type, targetId, note) {
  const { channelId } = state;
  const apps = () =>
    commandsIn(session, channelId, type).map((command) => ({
      label: command.name,
      testId: `command-${slug(command.name)}`,
      run: () => runCommand(session, channelId, command, contextData(command, targetId), command.name),
    }));
  change(() => (state.ui.menu = { at, title, note, items, apps }));
  refreshCommands(session, channelId);
}
