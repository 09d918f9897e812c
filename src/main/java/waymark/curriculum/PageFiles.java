package waymark.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads many pages at once, on all cores. */
final class PageFiles {
    private PageFiles() {}

    private record PageRead(Optional<PageDraft> page, List<Fault> faults) {}

    /** The pages at these paths, in their order; files that cannot be read are left out and named in the faults. */
    static List<PageDraft> read(Folder folder, List<String> paths, boolean indexed, List<Fault> faults) {
        List<PageRead> reads =
                paths.parallelStream().map(path -> read(folder, path, indexed)).toList();
        reads.forEach(read -> faults.addAll(read.faults()));
        return reads.stream().flatMap(read -> read.page().stream()).toList();
    }

    private static PageRead read(Folder folder, String path, boolean indexed) {
        List<Fault> faults = new ArrayList<>();
        Optional<PageDraft> page = SourceText.read(folder.files().get(path), path, faults)
                .map(text -> PageReader.read(PagePath.of(path, indexed), text, faults));
        return new PageRead(page, faults);
    }
}
