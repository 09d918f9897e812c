/** What members do in a forum: open a post. */
import { call } from "../net/rest.js";
import { current } from "../state/store.js";
import { openChannel } from "./members.js";
import { tellFault } from "./toasts.js";

/** Opens a post with its first message, and goes there; false when it was not taken, so that the form keeps the words. */
export async function openPost(session, forum, { title, words, tags }) {
  try {
    const body = { name: title, message: { content: words }, applied_tags: tags };
    const post = await call(session.member.token, "POST", `/channels/${forum.id}/threads`, body);
    if (current() === session) openChannel(post.id);
    return true;
  } catch (fault) {
    tellFault(fault, "Your post was not opened");
    return false;
  }
}
