package dev.tenon.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.explorer.browser.Tab;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for whoever has no mouse, a small screen, a dark one, or a reader of screens. */
@Tag("long")
class AccessibleInBrowserTest {
    private static final int NARROW = 360;

    @TempDir
    private static Path profile;

    private static InBrowser page;

    @BeforeAll
    static void open() throws IOException {
        page = InBrowser.open(Descriptions.ecs(), profile);
    }

    @AfterAll
    static void close() {
        if (page != null) {
            page.close();
        }
    }

    @Test
    @DisplayName("keys alone find an operation, fill in its form, call it, and read the result")
    void keysAloneAreEnough() {
        Tab tab = page.tab();
        tab.size(1280, 900);
        tab.evaluate("document.activeElement.blur(); location.hash = '#/'");
        tab.until("document.querySelector('.welcome')");
        tab.press("/");
        tab.type("attachkeypair");
        tab.until("document.querySelector('#found').textContent.endsWith('found')");
        tab.press("ArrowDown");
        assertThat(tab.evaluate("document.activeElement.closest('#lines') !== null")
                        .text())
                .isEqualTo("true");
        tab.press("Enter");
        tab.until("document.querySelector('main h1')?.textContent === 'AttachKeyPair'");
        tabTo("[data-name=RegionId] input");
        tab.type("cn-hangzhou");
        tabTo("[data-name=KeyPairName] input");
        tab.type("deploy");
        tabTo("[data-name=InstanceIds] input");
        tab.type("i-1");
        tab.press("Enter");
        tab.until("document.querySelector('.banner.good')");
        tabTo("[role=tab]");
        tab.press("ArrowRight");

        assertThat(tab.text("[data-tab=request]")).contains("InstanceIds=[\"i-1\"]");
        assertThat(tab.evaluate("document.activeElement.textContent").text()).isEqualTo("Request");
    }

    @Test
    @DisplayName("responses are set on lines without a change of what they say")
    void responsesAreSetOnLines() {
        String set = "import(new URL('pretty.js', document.baseURI)).then(pretty => pretty.pretty(%s, %s))";

        assertThat(page.tab()
                        .evaluate(set.formatted(
                                "'json'", "'{\"a\":12345678901234567890,\"b\":[],\"c\":{\"d\":\"{,}\\\\\"\"}}'"))
                        .text())
                .isEqualTo(
                        "{\n  \"a\": 12345678901234567890,\n  \"b\": [],\n  \"c\": {\n    \"d\": \"{,}\\\"\"\n  }\n}");
        assertThat(page.tab()
                        .evaluate(set.formatted("'xml'", "'<?xml version=\"1.0\"?><A><B>1 < 2</B><C/><D></D></A>'"))
                        .text())
                .isEqualTo("<?xml version=\"1.0\"?>\n<A>\n  <B>1 < 2</B>\n  <C/>\n  <D></D>\n</A>");
    }

    private void tabTo(String selector) {
        for (int i = 0; i < 60; i++) {
            if (page.tab()
                    .evaluate("document.activeElement.matches('" + selector + "')")
                    .text()
                    .equals("true")) {
                return;
            }
            page.tab().press("Tab");
        }
        throw new AssertionError("no number of tabs leads to " + selector);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AttachKeyPair", "RunInstances"})
    @DisplayName("an operation fits a window of 360 pixels")
    void anOperationFitsANarrowWindow(String operation) {
        page.tab().size(NARROW, 740);
        page.tab().place("#/operation/" + operation, operation);
        page.tab().evaluate("document.querySelectorAll('details').forEach(e => e.open = true)");
        page.tab().click("#examples");
        page.call("", "good");
        assertNothingIsWider();
        for (String name : new String[] {"request", "java", "shell"}) {
            page.show(name);
            assertNothingIsWider();
        }
    }

    @Test
    @DisplayName("the list, the error centre and a code fit a window of 360 pixels, and a way leads back")
    void theOtherPagesFitANarrowWindow() {
        page.tab().size(NARROW, 740);
        page.tab().place("#/codes", "Error codes");
        assertNothingIsWider();
        page.tab().place("#/code/InvalidInstanceId.NotFound", "InvalidInstanceId.NotFound");
        assertNothingIsWider();
        page.tab().place("#/operation/AttachKeyPair", "AttachKeyPair");
        page.tab().click(".back");
        page.tab().until("document.querySelector('#finder').checkVisibility()");
        assertNothingIsWider();
    }

    private static void assertNothingIsWider() {
        assertThat(Integer.parseInt(page.tab()
                        .evaluate("document.documentElement.scrollWidth")
                        .text()))
                .isLessThanOrEqualTo(NARROW);
    }

    @ParameterizedTest
    @CsvSource({"en, false", "en, true", "zh, false"})
    @DisplayName("axe finds nothing on any page, in either scheme and language")
    void axeFindsNothing(String language, boolean dark) throws IOException {
        Tab tab = page.tab();
        tab.size(1280, 900);
        tab.dark(dark);
        tab.evaluate(axe());
        if (!tab.evaluate("document.documentElement.lang").text().equals(language)) {
            tab.click("#language");
            tab.until("document.documentElement.lang === '" + language + "'");
        }
        tab.evaluate("location.hash = '#/'");
        tab.until("document.querySelector('.welcome')");
        assertAxeIsContent();
        tab.place("#/operation/AttachKeyPair", "AttachKeyPair");
        tab.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)");
        tab.click("#examples");
        page.call("item DependencyViolation.WindowsInstance", "warn");
        assertAxeIsContent();
        page.call("error InvalidKeyPairName.NotFound", "bad");
        page.show("request");
        assertAxeIsContent();
        tab.place("#/operation/RunInstances", "RunInstances");
        tab.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)");
        tab.until("document.querySelectorAll('details.optional .member').length > 20");
        assertAxeIsContent();
        tab.place("#/codes", language.equals("en") ? "Error codes" : "错误码");
        assertAxeIsContent();
        tab.place("#/code/InvalidInstanceId.NotFound", "InvalidInstanceId.NotFound");
        assertAxeIsContent();
        tab.dark(false);
        if (language.equals("zh")) {
            tab.click("#language");
            tab.until("document.documentElement.lang === 'en'");
        }
    }

    /** Transitions over, or colours on their way would be measured. */
    private static void assertAxeIsContent() {
        String found = page.tab()
                .evaluate(
                        "Promise.all(document.getAnimations().map(a => a.finished)).then(() => axe.run()).then(r => r.violations"
                                + ".map(v => v.impact + ' ' + v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | '))"
                                + ".join('\\n'))")
                .text();
        assertThat(found).isEmpty();
    }

    private static String axe() throws IOException {
        try (InputStream script =
                Objects.requireNonNull(AccessibleInBrowserTest.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";0";
        }
    }
}
