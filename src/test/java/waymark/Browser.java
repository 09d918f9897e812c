package waymark;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium at the practice page, worked as a person works it. Without one, tests that open it are skipped with the reason. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Dimension DESK = new Dimension(1280, 900);

    private final ChromeDriver driver;
    private final WebDriverWait patience;
    private int clicks;
    private long begun = System.nanoTime();

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        patience = new WebDriverWait(driver, PATIENCE);
    }

    /** Opens an address in a fresh profile, or skips the test; {@code WAYMARK_REQUIRE_BROWSER} makes a missing browser a failure. */
    static Browser open(String address, Path profile) {
        Optional<Path> chromium = installed("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = installed("chromedriver");
        if (System.getenv("WAYMARK_REQUIRE_BROWSER") == null) {
            Assumptions.assumeTrue(
                    chromium.isPresent() && chromedriver.isPresent(),
                    "no chromium and chromedriver on the PATH: the page is not tested");
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.driver.manage().window().setSize(DESK);
        browser.driver.get(address);
        return browser;
    }

    private static Optional<Path> installed(String... names) {
        List<Path> folders = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(Path::of)
                .toList();
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** From now on clicks and time are counted anew. */
    void set() {
        clicks = 0;
        begun = System.nanoTime();
    }

    /** How many clicks a way took, which is printed with its time: the time is the machine's as well, so nothing depends on it. */
    int clicked(String way) {
        System.out.printf("%s: %d clicks, %.1f s%n", way, clicks, (System.nanoTime() - begun) / 1e9);
        return clicks;
    }

    /** Becomes another member. */
    void actAs(String name) {
        click("member-" + name.toLowerCase());
    }

    /** Chooses by its value in a plain list. */
    void pick(String testId, String value) {
        patience.until(d -> d.findElement(hook(testId)))
                .findElement(By.cssSelector("option[value='" + value + "']"))
                .click();
    }

    void openChannel(String name) {
        click("channel-" + name);
    }

    void click(String testId) {
        patience.until(ExpectedConditions.elementToBeClickable(hook(testId))).click();
        clicks++;
    }

    /** Types a command with its first option in one line, as people do, and sends it. */
    void command(String line) {
        WebElement composer = patience.until(ExpectedConditions.elementToBeClickable(hook("composer")));
        composer.sendKeys(line);
        patience.until(ExpectedConditions.visibilityOfElementLocated(hook("command-chosen")));
        new WebDriverWait(driver, PATIENCE).until(d -> lastField().isDisplayed());
        lastField().sendKeys(Keys.ESCAPE);
        send();
    }

    private WebElement lastField() {
        return driver.findElements(By.cssSelector("wm-option input")).getLast();
    }

    /** Types into a field of the page. */
    void write(String testId, String text) {
        patience.until(ExpectedConditions.elementToBeClickable(hook(testId))).sendKeys(text);
    }

    /** Waits until a part of the page is there to be seen. */
    void shown(String testId) {
        patience.until(ExpectedConditions.visibilityOfElementLocated(hook(testId)));
    }

    /** Opens the menu of whoever wrote a message. */
    void openMenuOf(WebElement message) {
        message.findElement(hook("author")).click();
    }

    void focusComposer() {
        patience.until(ExpectedConditions.elementToBeClickable(hook("composer")))
                .click();
    }

    void focusField() {
        lastField().click();
    }

    /** Types the beginning of a command, which opens the list of those offered. */
    void openPicker(String typed) {
        focusComposer();
        type(typed);
        patience.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".panel-title")));
    }

    void clearComposer() {
        driver.findElement(hook("composer")).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    }

    /** Begins a command by choosing it from the picker. */
    void choose(String command) {
        WebElement composer = patience.until(ExpectedConditions.elementToBeClickable(hook("composer")));
        composer.sendKeys("/" + command);
        click("command-" + command.replace(' ', '-'));
    }

    /** Types into an option, opening it first where it is optional. */
    void fill(String option, String text) {
        List<WebElement> add = driver.findElements(hook("add-option-" + option));
        if (!add.isEmpty()) {
            add.getFirst().click();
        }
        WebElement field = patience.until(ExpectedConditions.elementToBeClickable(hook("option-" + option)));
        field.click();
        field.sendKeys(text);
    }

    /** Types into an option and takes the suggestion of that name once it is offered. */
    void take(String option, String text, String suggestion) {
        fill(option, text);
        // Suggestions for what was typed before may still be drawn anew under the mouse.
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(d -> {
                    for (WebElement choice : d.findElements(hook("choice"))) {
                        if (choice.getText().contains(suggestion)) {
                            choice.click();
                            return true;
                        }
                    }
                    return false;
                });
    }

    void send() {
        click("send");
    }

    /** The newest message that holds those words, once it is there. */
    WebElement message(String words) {
        return patience.withMessage(() -> "no message says \"" + words + "\"; the page says:\n" + text())
                .until(d -> d.findElements(hook("message")).reversed().stream()
                        .filter(message -> message.getText().contains(words))
                        .findFirst()
                        .orElse(null));
    }

    /** Presses the button with that label in a message. */
    void press(WebElement message, String label) {
        WebElement button = message.findElements(hook("button")).stream()
                .filter(each -> each.getText().strip().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + message.getText()));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        patience.until(ExpectedConditions.elementToBeClickable(button)).click();
        clicks++;
    }

    void scrollTo(WebElement message) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'start'})", message);
    }

    boolean has(String testId) {
        return driver.findElements(hook(testId)).stream().anyMatch(WebElement::isDisplayed);
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Types into whatever has the focus. */
    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** The addresses that the page has loaded or connected to. */
    @SuppressWarnings("unchecked")
    List<String> requests() {
        return (List<String>) driver.executeScript("return performance.getEntriesByType('resource').map(e => e.name)");
    }

    long sidewaysScroll() {
        return (long) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Scrolls the messages to their end; whether they are still there after the page was drawn again. */
    boolean logStaysAtItsEnd() {
        return (boolean) driver.executeScript("""
                const log = document.querySelector("wm-log");
                log.draw();
                log.scrollTop = log.scrollHeight;
                const end = log.scrollTop;
                log.draw();
                log.draw();
                return Math.abs(log.scrollTop - end) < 2;
                """);
    }

    /** How far the messages are wider than their room. */
    long logSidewaysScroll() {
        return (long) driver.executeScript(
                "const log = document.querySelector('wm-log'); return log.scrollWidth - log.clientWidth");
    }

    /** Fails when axe-core finds a violation in the page as it is now. */
    void assertAccessible() {
        List<Rule> violations = new AxeBuilder().analyze(driver).getViolations();
        Assertions.assertEquals(
                List.of(),
                violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList());
    }

    /** Keeps a picture of the page as it is now under {@code target/screenshots}. */
    void screenshot(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new AssertionError("no screenshot " + name, e);
        }
    }

    private static By hook(String testId) {
        return By.cssSelector("[data-testid='" + testId + "']");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
