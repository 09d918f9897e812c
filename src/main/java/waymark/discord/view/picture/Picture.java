package waymark.discord.view.picture;

/**
 * A drawn picture.
 *
 * @param name of the file, with its extension
 * @param png its bytes
 * @param alt what it shows, in words; at most 1,024 characters, as Discord has it
 */
public record Picture(String name, byte[] png, String alt) {}
