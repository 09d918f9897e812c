/** Forums, their posts and the posts' tags, as one member's client knows them. */
import { channelOf } from "./session.js";
import { older } from "./snowflake.js";

const FORUM = 15;

export function isForum(channel) {
  return channel?.type === FORUM;
}

/** A forum's posts, the newest first. */
export function postsOf(guild, forum) {
  return guild.channels.filter((each) => each.parent_id === forum.id).sort((a, b) => older(b.id, a.id));
}

/** The names of a post's tags; none for any other channel. */
export function tagsOf(session, channel) {
  const offered = channelOf(session, channel?.parent_id)?.available_tags ?? [];
  return offered.filter((tag) => channel.applied_tags?.includes(tag.id)).map((tag) => tag.name);
}
