package waymark.discord.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.utils.FileUpload;
import waymark.curriculum.NewFileForm;
import waymark.curriculum.Page;
import waymark.curriculum.PageSketch;
import waymark.discord.Curricula.Shelf;
import waymark.discord.Reply;
import waymark.search.Heading;

/** A page begun from a message, for whoever adds it to the curriculum. */
public final class NewPageView {
    private static final int NAME_LENGTH = 200;

    private NewPageView() {}

    /**
     * The page: the question as its heading, the words below, and a link to the message in its author's place.
     *
     * @param nearest what of the curriculum is nearest to it, beside whose page it goes
     * @param thread the title of the post in a forum, which is what was asked; else empty
     * @return empty where the message has no words
     */
    public static Optional<PageSketch> sketch(
            Shelf shelf, Optional<Heading> nearest, Optional<String> thread, String raw, String messageLink) {
        String words = QuotedWords.of(raw);
        Optional<String> asked = thread.flatMap(QuotedWords::question).or(() -> QuotedWords.question(raw));
        String credit = Texts.of("page.credit", messageLink);
        String text = Stream.of(QuotedWords.quotation(words), credit)
                .filter(part -> !part.isEmpty())
                .reduce((quoted, link) -> quoted + "\n\n" + link)
                .orElse("");
        return asked.map(question -> PageSketch.of(shelf.curriculum(), folder(shelf, nearest), question, text));
    }

    private static String folder(Shelf shelf, Optional<Heading> nearest) {
        String beside = nearest.flatMap(heading -> shelf.curriculum().page(heading.page()))
                .map(Page::path)
                .orElse("");
        return beside.substring(0, Math.max(0, beside.lastIndexOf('/')));
    }

    /** What to do with it: by the button alone where the repository's form takes all of it, else with the file. */
    public static Reply of(Shelf shelf, PageSketch sketch, Optional<Heading> nearest) {
        Optional<NewFileForm> form = shelf.links().flatMap(NewFileForm::of);
        Optional<String> whole = form.flatMap(f -> f.address(sketch)).filter(NewPageView::fits);
        Optional<String> named = form.flatMap(f -> f.empty(sketch)).filter(NewPageView::fits);
        String how = whole.isPresent() ? "page.filled-in" : named.isPresent() ? "page.to-paste" : "page.to-save";
        List<ContainerChildComponent> parts = new ArrayList<>();
        String path = Excerpt.cut(sketch.path(), NAME_LENGTH);
        String beside = nearest.map(heading -> "\n" + Texts.of("page.beside", SectionView.named(shelf, heading)))
                .orElse("");
        parts.add(Look.text(Look.title(Texts.of("page.title")) + "\n" + Texts.of(how, path) + beside + "\n"
                + Look.small(Texts.of("page.nobody-named"))));
        if (whole.isEmpty()) {
            byte[] file = sketch.markdown().getBytes(StandardCharsets.UTF_8);
            parts.add(FileDisplay.fromFile(FileUpload.fromData(file, ascii(sketch.file()))));
        }
        whole.or(() -> named)
                .ifPresent(address -> parts.add(ActionRow.of(Button.link(address, Texts.of("button.new-page")))));
        return Look.card(parts);
    }

    private static boolean fits(String address) {
        return address.length() <= Button.URL_MAX_LENGTH;
    }

    /** Discord writes an attachment's name its own way where it holds other letters, and would then not find it. */
    private static String ascii(String name) {
        return name.matches("[a-z0-9.-]+") ? name : "new-page.md";
    }
}
