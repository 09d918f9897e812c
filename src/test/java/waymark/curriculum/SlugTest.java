package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Schema Inference & Explicit Schemas | schema-inference-explicit-schemas
            9. Certifications (Optional)        | 9-certifications
            6. CI/CD & Deployment               | 6-ci-cd-deployment
            More 🗨️                             | more
            Functions, CTEs, Views              | functions-ctes-views
            (Optional)                          | optional
            数据类型 与 约束                     | 数据类型-与-约束
            हिन्दी पाठ                           | हिन्दी-पाठ
            Größe                               | größe
            ???                                 | ''
            """)
    void aSlugKeepsLettersAndDigitsAndDropsParentheses(String label, String slug) {
        assertEquals(slug, Slug.of(label));
    }
}
