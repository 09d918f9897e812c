/**
 * Keeps what the curriculum's pages promise of their code: {@link waymark.examples.ExamplesIT} runs the blocks of a page that go together, a
 * {@link waymark.examples.Session}, on their {@link waymark.examples.Engine} and compares what each prints with the block that says so.
 * Python, PostgreSQL, Spark and bash are real ones. Compiled and run with {@code -Pexamples} only.
 */
@NullMarked
package waymark.examples;

import org.jspecify.annotations.NullMarked;
