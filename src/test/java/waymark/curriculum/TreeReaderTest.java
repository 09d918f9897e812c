package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {
    private final List<Fault> faults = new ArrayList<>();

    private String read(String drawing) {
        TreeReader.Tree tree = TreeReader.read(drawing, "README.md", 1, faults);
        return tree.root().map(r -> r.label().text()).orElse("-") + show(tree.branches());
    }

    private static String show(List<TreeReader.Branch> branches) {
        StringBuilder shown = new StringBuilder("(");
        branches.forEach(b -> shown.append(b.label().text())
                .append(b.children().isEmpty() ? "" : show(b.children()))
                .append(' '));
        return shown.toString().strip() + ")";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R\n│\n├── a\n│   ├── b\n│   │   └── c\n│   └── d\n│\n└── e\n",
                "R\n|\n|-- a\n|   |-- b\n|   |   `-- c\n|   `-- d\n|\n`-- e\n",
                "R\n├─ a\n│  ├─ b\n│  │  └─ c\n│  └─ d\n└─ e\n",
                "R\n├── a\n│\u00A0\u00A0 ├── b\n│\u00A0\u00A0 │\u00A0\u00A0 └── c\n│\u00A0\u00A0 └── d\n└── e\n",
                "R\n├── a\n│\t├── b\n│\t│\t└── c\n│\t└── d\n└── e\n",
                "R\n+-- a\n    +-- b\n        +-- c\n    +-- d\n+-- e\n",
                "R\n├──a\n│   ├──b\n│   │   └──c\n│   └──d\n└──e"
            })
    void everyWayToDrawOneTreeGivesThatTree(String drawing) {
        assertTrue(TreeReader.isTree(drawing));
        assertEquals("R(a(b(c) d) e)", read(drawing));
        assertEquals(List.of(), faults);
    }

    @Test
    void aTreeMayBeginWithItsBranches() {
        assertEquals("-(1. a 2. b)", read("├── 1. a\n└── 2. b"));
    }

    @Test
    void aLineThatIsNoBranchIsNamedAndTheRestRead() {
        assertEquals("R(a b)", read("R\n├── a\nstray\n└── b"));
        assertEquals(
                List.of("README.md:3: \"stray\" is not a branch of the roadmap"),
                faults.stream().map(Fault::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SELECT 1 | 2;", "+-----+-----+\n| a | b |\n+-----+-----+", "- a\n- b", "a -> b"})
    void otherCodeIsNoTree(String code) {
        assertFalse(TreeReader.isTree(code));
    }

    @Test
    void aTreeOfManyLevelsKeepsAllItsNodesAtABoundedDepth() {
        StringBuilder drawing = new StringBuilder("R\n");
        for (int depth = 0; depth < 1_900; depth++) {
            drawing.append(" ".repeat(depth)).append("├── n\n");
        }

        TreeReader.Tree tree = TreeReader.read(drawing.toString(), "README.md", 1, faults);

        assertEquals(1_900, count(tree.branches()));
        assertEquals(TreeReader.MAX_DEPTH, depth(tree.branches()));
    }

    private static int count(List<TreeReader.Branch> branches) {
        return branches.stream().mapToInt(b -> 1 + count(b.children())).sum();
    }

    private static int depth(List<TreeReader.Branch> branches) {
        return branches.stream().mapToInt(b -> 1 + depth(b.children())).max().orElse(0);
    }
}
