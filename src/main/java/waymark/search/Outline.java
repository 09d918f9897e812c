package waymark.search;

import java.util.List;
import java.util.Set;

/**
 * Notices that a question asks for a part of the course rather than for a fact: "which milestone explains MERGE?", "the chapter about
 * speed". Then the words that say so name no subject, and the overview of the part is the better answer.
 */
final class Outline {
    /** Words for a part of a course, in any question. */
    private static final Set<String> PARTS = Set.of(
            "milestone",
            "milestones",
            "chapter",
            "chapters",
            "roadmap",
            "course",
            "curriculum",
            "syllabus",
            "contents",
            "toc",
            "lesson",
            "lessons");

    /** Words for a part of a course where one of {@link #POINTERS} or {@link #ORDINALS} stands before. */
    private static final Set<String> PARTS_IF_POINTED_AT = Set.of(
            "part",
            "parts",
            "section",
            "sections",
            "module",
            "page",
            "pages",
            "step",
            "track",
            "unit",
            "topic",
            "topics");

    private static final Set<String> POINTERS = Set.of("which", "what", "whats", "this", "next", "the", "overview");

    private static final Set<String> ORDINALS = Set.of(
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "last", "final");

    private Outline() {}

    static boolean isAsked(List<Words.Word> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).likely();
            String before = i == 0 ? "" : words.get(i - 1).likely();
            boolean pointed = POINTERS.contains(before) || ORDINALS.contains(before);
            if (PARTS.contains(word) || pointed && PARTS_IF_POINTED_AT.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word says which kind of part is asked for. */
    static boolean isPart(String word) {
        return PARTS.contains(word) || PARTS_IF_POINTED_AT.contains(word);
    }
}
