/**
 * A curriculum as a model: {@link waymark.curriculum.CurriculumReader} turns a folder of Markdown into a
 * {@link waymark.curriculum.Curriculum}. Its outline is a tree of {@link waymark.curriculum.Node}s (tracks with topics, a roadmap with
 * milestones, groups and steps); its text is {@link waymark.curriculum.Page}s cut into {@link waymark.curriculum.Section}s. What a
 * reader found wrong is a {@link waymark.curriculum.Fault}, never an exception. Knows nothing of search, Discord or SQL.
 */
@NullMarked
package waymark.curriculum;

import org.jspecify.annotations.NullMarked;
