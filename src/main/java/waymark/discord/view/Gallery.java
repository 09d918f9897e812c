package waymark.discord.view;

import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.utils.FileUpload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.picture.Picture;

/** A drawn picture as a part of a reply, with its words for who cannot see it. */
final class Gallery {
    private static final Logger log = LoggerFactory.getLogger(Gallery.class);

    private Gallery() {}

    /** Empty where this machine cannot draw, a Java without fonts for example: the reply says the same in words. */
    static Optional<MediaGallery> of(Supplier<Picture> drawing) {
        try {
            Picture picture = drawing.get();
            return Optional.of(
                    MediaGallery.of(MediaGalleryItem.fromFile(FileUpload.fromData(picture.png(), picture.name()))
                            .withDescription(picture.alt())));
        } catch (RuntimeException | LinkageError e) {
            log.warn("a picture could not be drawn; the reply goes without it", e);
            return Optional.empty();
        }
    }
}
