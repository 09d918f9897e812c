package waymark.web;

import java.nio.file.Path;
import java.util.function.Supplier;
import waymark.curriculum.Curriculum;

/**
 * What the web shows: a curriculum, and the folder from which its pages and the files beside them are read.
 *
 * @param curriculum asked at every request, so that a reload shows at once
 */
public record Reader(Path folder, Supplier<Curriculum> curriculum) {}
