package waymark.search.library;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumException;
import waymark.curriculum.CurriculumReader;
import waymark.curriculum.Fault;
import waymark.search.Lexicon;
import waymark.search.Pace;
import waymark.search.SectionIndex;

/**
 * Keeps the edition of one curriculum that is in use, and replaces it when the files change: the new one is read and checked beside the
 * old, then swapped in one step, so those who ask meanwhile wait for nothing. An old edition goes when the last who took it lets go.
 *
 * <pre>{@code
 * Library library = Library.open("default", Path.of("corpus"), clock);
 * library.current().index().ask(Question.of("what is a CTE?"));
 * if (library.changed()) { // on a tick
 *     library.reload(stored.of("default"));
 * }
 * }</pre>
 *
 * <p>Safe for many threads; owns none.
 */
public final class Library {
    private final String name;
    private final Path root;
    private final InstantSource clock;
    private final ReentrantLock reloading = new ReentrantLock();
    private final AtomicReference<State> state;

    /** @param read the folder's state when the edition was read */
    private record Copy(Edition edition, Fingerprint read) {}

    /**
     * @param seen the folder's state at the last look
     * @param settled the state that was taken or refused, and is not offered again
     */
    private record State(Copy copy, Fingerprint seen, Fingerprint settled) {}

    private Library(String name, Path root, InstantSource clock) {
        this.name = name;
        this.root = root;
        this.clock = clock;
        Copy copy = read(Pace.HURRIED);
        state = new AtomicReference<>(new State(copy, copy.read(), copy.read()));
    }

    /**
     * Reads a curriculum for the first time.
     *
     * @param name what the configuration calls it
     * @param root its folder
     * @throws CurriculumException if the folder cannot be read, or an error in it forbids its use; the message names the first
     */
    public static Library open(String name, Path root, InstantSource clock) {
        Library library = new Library(name, root, clock);
        List<Fault> errors = errors(library.current());
        if (!errors.isEmpty()) {
            String more = errors.size() > 1 ? " (and " + (errors.size() - 1) + " more errors)" : "";
            throw new CurriculumException(root + ": " + errors.getFirst() + more);
        }
        return library;
    }

    /** The edition in use. Take it once for each question, so that index and curriculum fit each other. */
    public Edition current() {
        return state.get().copy().edition();
    }

    /**
     * Whether the files changed and stood still since the last call: then it is time to {@link #reload}. A state that was refused is
     * not offered again. Cheap enough for every few seconds: it lists the folder and reads no file.
     */
    public boolean changed() {
        Fingerprint now = Fingerprint.of(root);
        State before = state.getAndUpdate(s -> new State(s.copy(), now, s.settled()));
        return now.equals(before.seen()) && !now.equals(before.settled());
    }

    /** Reloads, refusing what would orphan a referenced id or spoil the answer to a golden question. */
    public Reload reload(Set<String> referenced) {
        return reload(referenced, false);
    }

    /**
     * Reads the files again and puts them into use, unless an error forbids it, stored references would point nowhere, or a question of
     * {@link Golden} is answered so much worse that it {@link Reload.Fall#forbids} it.
     *
     * @param referenced ids of nodes and tasks that members' marks and assignments point at
     * @param confirmed go on although some of them vanish or questions fall
     */
    public Reload reload(Set<String> referenced, boolean confirmed) {
        reloading.lock();
        try {
            Copy old = state.get().copy();
            Copy read;
            try {
                read = read(Pace.gentle());
            } catch (CurriculumException e) {
                return new Reload.Refused(
                        List.of(Fault.error(root.toString(), 1, String.valueOf(e.getMessage()))), List.of(), List.of());
            }
            return judged(old.edition(), read, referenced, confirmed);
        } finally {
            reloading.unlock();
        }
    }

    /** Puts what was read into use, or settles that it is refused. */
    private Reload judged(Edition old, Copy read, Set<String> referenced, boolean confirmed) {
        Edition next = read.edition();
        References references = new References(referenced, old, next);
        List<Fault> errors = errors(next);
        if (!errors.isEmpty()) {
            return refused(read, new Reload.Refused(errors, references.orphans(), List.of()));
        }
        boolean same = Difference.none(old, next);
        List<Reload.Fall> falls = same ? List.of() : next.golden().falls(old, next);
        boolean loses = !references.orphans().isEmpty() || falls.stream().anyMatch(Reload.Fall::forbids);
        if (loses && !confirmed) {
            return refused(read, new Reload.Refused(List.of(), references.orphans(), falls));
        }
        state.updateAndGet(s -> new State(read, s.seen(), read.read()));
        return same
                ? new Reload.Unchanged()
                : new Reload.Swapped(next, Difference.between(old, next, references.moved(), falls));
    }

    private Reload refused(Copy read, Reload.Refused why) {
        state.updateAndGet(s -> new State(s.copy(), s.seen(), read.read()));
        return why;
    }

    /** The folder's state is taken first: a change while reading shows as a change afterwards. */
    private Copy read(Pace pace) {
        Fingerprint before = Fingerprint.of(root);
        Curriculum curriculum = new CurriculumReader().read(name, root);
        Lexicon lexicon = Lexicon.beside(root, curriculum);
        SectionIndex index = SectionIndex.build(curriculum, lexicon, pace);
        Golden golden = Golden.beside(root, curriculum);
        return new Copy(new Edition(curriculum, index, lexicon, golden, clock.instant()), before);
    }

    private static List<Fault> errors(Edition edition) {
        return edition.faults().stream()
                .filter(fault -> fault.severity() == Fault.Severity.ERROR)
                .toList();
    }
}
