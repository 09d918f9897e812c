/**
 * What a curriculum promises its readers beyond being readable: a folder that holds a {@code check.yml} is held to the rules in it
 * (lengths, tasks, sources, marks of code blocks, sentences said once, spelling). {@link waymark.check.HouseCheck} applies one
 * {@link waymark.check.Rule} after the other; {@link waymark.check.HouseRules} is the file. Each fault is an error of {@code check};
 * none blocks a start or a reload.
 */
@NullMarked
package waymark.check;

import org.jspecify.annotations.NullMarked;
