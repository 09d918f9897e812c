package waymark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may import whom, and which library lives in which room. */
@AnalyzeClasses(packages = "waymark", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Set<String> ROOMS = Set.of(
            "config", "curriculum", "check", "search", "study", "record", "store", "discord", "web", "practice", "cli");

    @ArchTest
    static final ArchRule configKnowsNoRoom = room("config").mayImport();

    @ArchTest
    static final ArchRule curriculumKnowsNoRoom = room("curriculum").mayImport();

    @ArchTest
    static final ArchRule checkKnowsTheCurriculum = room("check").mayImport("curriculum");

    @ArchTest
    static final ArchRule searchKnowsTheCurriculum = room("search").mayImport("curriculum");

    @ArchTest
    static final ArchRule studyKnowsTheCurriculum = room("study").mayImport("curriculum");

    @ArchTest
    static final ArchRule recordKnowsStudy = room("record").mayImport("study");

    @ArchTest
    static final ArchRule storeKnowsStudyAndCurriculum = room("store").mayImport("study", "curriculum");

    @ArchTest
    static final ArchRule discordKnowsTheDomain =
            room("discord").mayImport("search", "study", "record", "curriculum", "config");

    @ArchTest
    static final ArchRule webKnowsWhatItShows = room("web").mayImport("search", "curriculum", "config");

    @ArchTest
    static final ArchRule practiceKnowsNoRoom = room("practice").mayImport();

    @ArchTest
    static final ArchRule studyIsPlainJava = classes()
            .that()
            .resideInAPackage("waymark.study..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("waymark.study..", "waymark.curriculum..", "java..", "org.jspecify..", "org.slf4j..")
            .andShould()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("java.sql..", "java.net.http..");

    @ArchTest
    static final ArchRule jdaOnlyInDiscord = only("net.dv8tion.jda..", "waymark.discord..");

    @ArchTest
    static final ArchRule luceneOnlyWhereWordsAreWeighed =
            only("org.apache.lucene..", "waymark.search..", "waymark.check..");

    @ArchTest
    static final ArchRule sqlOnlyInStore = only("java.sql..", "waymark.store..");

    @ArchTest
    static final ArchRule jdbiOnlyInStore = only("org.jdbi..", "waymark.store..");

    @ArchTest
    static final ArchRule commonmarkOnlyWhereMarkdownIsRead =
            only("org.commonmark..", "waymark.curriculum..", "waymark.web..");

    @ArchTest
    static final ArchRule javalinOnlyInWebAndPractice = only("io.javalin..", "waymark.web..", "waymark.practice..");

    @ArchTest
    static final ArchRule domainKnowsNoHttp = noClasses()
            .that()
            .resideInAnyPackage(
                    "waymark.curriculum..",
                    "waymark.search..",
                    "waymark.study..",
                    "waymark.record..",
                    "waymark.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "io.javalin..");

    @ArchTest
    static final ArchRule viewsAskNobody = noClasses()
            .that()
            .resideInAPackage("waymark.discord.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "waymark.discord.commands..", "net.dv8tion.jda.api.events..", "net.dv8tion.jda.api.requests..");

    /** Time enters as an InstantSource: {@code InstantSource.system()} is asked for in App alone. */
    @ArchTest
    static final ArchRule nobodyReadsTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(App.class.getName())
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private static Room room(String name) {
        return new Room(name);
    }

    /** A room with all that lies in it. */
    private record Room(String name) {
        ArchRule mayImport(String... allowed) {
            Set<String> permitted =
                    Stream.concat(Stream.of(name), Stream.of(allowed)).collect(Collectors.toSet());
            DescribedPredicate<JavaClass> forbidden = DescribedPredicate.describe(
                    "in a room other than " + permitted,
                    type -> type.getPackageName().startsWith("waymark") && !permitted.contains(roomOf(type)));
            return noClasses()
                    .that()
                    .resideInAPackage("waymark." + name + "..")
                    .should()
                    .dependOnClassesThat(forbidden);
        }
    }

    /** The room of one of our classes; empty for Main and App. */
    private static String roomOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 1 && ROOMS.contains(parts[1]) ? parts[1] : "";
    }

    private static ArchRule only(String library, String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
