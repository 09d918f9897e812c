import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.classic.Dataset;

/**
 * Runs the Spark SQL blocks of pages, each page in a Spark of its own whose relative paths start in the page's folder.
 *
 * <p>For each line on standard input, {@code {"folder": "/tmp/x", "blocks": ["SELECT 1"]}}, one line on standard output: a list of what
 * each block printed. A failing statement prints the first line of its message, and the next ones run all the same.
 *
 * <p>Needs a JDK 17, on which Spark 4 runs: {@code java -cp conf:... SparkSql.java}.
 */
public class SparkSql {
    private static final String END_OF_STATEMENT = ";[ \t]*(--[^\n]*)?(\n|$)";
    private static final int MAX_ROWS = 1000;

    public static void main(String[] arguments) throws IOException {
        PrintStream replies = System.out;
        // Whatever else prints to standard output would be read as a reply.
        System.setOut(System.err);
        ObjectMapper json = new ObjectMapper();
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            JsonNode request = json.readTree(line);
            replies.println(json.writeValueAsString(
                    printed(Path.of(request.get("folder").asText()), request.get("blocks"))));
            replies.flush();
        }
    }

    private static List<String> printed(Path folder, JsonNode blocks) throws IOException {
        // Hadoop resolves relative paths against this property, which its cached file systems have read before.
        System.setProperty("user.dir", folder.toString());
        FileSystem.closeAll();
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.databricks.delta.snapshotPartitions", "2")
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .getOrCreate();
        try {
            List<String> printed = new ArrayList<>();
            blocks.forEach(block -> printed.add(printed(spark, block.asText())));
            return printed;
        } finally {
            spark.stop();
        }
    }

    private static String printed(SparkSession spark, String block) {
        StringBuilder printed = new StringBuilder();
        for (String statement : block.split(END_OF_STATEMENT)) {
            if (!statement.replaceAll("(?m)--.*$", "").isBlank()) {
                printed.append(result(spark, statement));
            }
        }
        return printed.toString();
    }

    private static String result(SparkSession spark, String statement) {
        try {
            // Only the classic kind gives its table as text instead of printing it.
            Dataset<Row> rows = (Dataset<Row>) spark.sql(statement);
            return rows.columns().length == 0 ? "" : rows.showString(MAX_ROWS, 0, false);
        } catch (Exception refused) {
            return String.valueOf(refused.getMessage()).lines().findFirst().orElse("") + "\n";
        }
    }
}
