package waymark.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import waymark.curriculum.Fault;
import waymark.curriculum.Fence;

/** Every code block has a language and says whether it is run, printed by the one before it, or shown for a reason; few are only shown. */
record CodeRule(HouseRules rules) implements Rule {
    /** Pictures, messages and listings: nobody would run them. */
    private static final Set<String> NO_PROGRAM = Set.of("text", "mermaid");

    @Override
    public Stream<Fault> faults(List<PageText> pages) {
        Stream<Fault> marks = rules.markedCode() ? pages.stream().flatMap(CodeRule::marks) : Stream.empty();
        return Stream.concat(marks, share(pages));
    }

    private static Stream<Fault> marks(PageText page) {
        List<Fault> faults = new ArrayList<>();
        Fence.Mark before = new Fence.Unmarked();
        for (Fence fence : page.fences()) {
            if (fence.language().isEmpty()) {
                faults.add(page.fault(fence.line(), "the code block has no language"));
            } else if (fence.mark() instanceof Fence.Unmarked) {
                faults.add(page.fault(fence.line(), "the code block says neither run, output nor shown=\"why\""));
            } else if (fence.mark() instanceof Fence.Output && !(before instanceof Fence.Run)) {
                faults.add(page.fault(fence.line(), "an output that follows no block which is run"));
            }
            before = fence.mark();
        }
        return faults.stream();
    }

    private Stream<Fault> share(List<PageText> pages) {
        List<Fence> code = pages.stream()
                .filter(page -> rules.shownOnly().except().stream()
                        .noneMatch(page.page().path()::startsWith))
                .flatMap(page -> page.fences().stream())
                .filter(fence -> !NO_PROGRAM.contains(fence.language()))
                .toList();
        long shown = code.stream()
                .filter(fence -> fence.mark() instanceof Fence.Shown)
                .count();
        int most = rules.shownOnly().percent();
        return shown * 100 <= most * (long) code.size()
                ? Stream.empty()
                : Stream.of(Fault.error(
                        HouseRules.FILE,
                        1,
                        shown + " of " + code.size() + " code blocks are only shown, more than " + most + "%"));
    }
}
