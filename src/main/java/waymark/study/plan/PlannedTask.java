package waymark.study.plan;

import waymark.curriculum.Node;
import waymark.curriculum.Task;

/**
 * A task at its place in the outline.
 *
 * @param node the node on whose page it stands
 */
public record PlannedTask(Node node, Task task) {}
