package dev.tenon.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile description does to the page: nothing. */
@Tag("long")
class HostileDescriptionsTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path profile;

    @Test
    @DisplayName("scripts in every text are shown and do not run")
    void scriptsAreShownAndDoNotRun() throws IOException {
        try (InBrowser page = InBrowser.open(Hostile.scripts(folder), profile)) {
            page.tab().fill("#search", "onerror");
            page.tab().until("document.querySelectorAll('#lines a').length === 2");
            assertInert(page);
            page.tab().place("#/operation/DoHarm", "DoHarm");
            page.tab().evaluate("document.querySelectorAll('details').forEach(e => e.open = true)");
            page.tab().click("#examples");
            page.call("error Harm", "bad");
            assertThat(page.tab().text("main")).contains("<img src=x", "<svg onload");
            assertInert(page);
            page.tab().place("#/code/Harm", "Harm");
            assertInert(page);
            page.tab().place("#/operation/%3Cimg%20src=x%20onerror=harmed=1%3E", "There is no such page.");
            assertInert(page);
        }
    }

    private static void assertInert(InBrowser page) {
        assertThat(page.tab().evaluate("window.harmed === undefined").text()).isEqualTo("true");
        assertThat(page.tab().count("body img, body svg, body script")).isZero();
        assertThat(page.tab().requests()).allMatch(address -> address.startsWith(page.url()));
    }

    @Test
    @DisplayName("five thousand operations and two thousand members stay usable")
    void manyOperationsAndMembersStayUsable() throws IOException {
        try (InBrowser page = InBrowser.open(Hostile.many(folder, 4_999, 2_000), profile)) {
            assertThat(page.tab().bytes()).isLessThan(150_000);
            assertThat(page.tab().count("*")).isLessThan(500);
            page.tab().fill("#search", "kind 4321");
            page.tab().until("document.querySelector('#lines .name')?.textContent === 'DescribeThing4321'");

            page.tab().place("#/operation/Wide", "Wide");
            page.tab().evaluate("document.querySelector('details.optional').open = true");
            page.tab().until("document.querySelector('[data-name=Member0]')");
            assertThat(page.tab().count(".member")).isLessThan(100);
            page.tab().fill("details.optional input.filter", "Member1999");
            page.tab().until("document.querySelector('[data-name=Member1999]')");
            page.tab().fill("[data-name=Member1999] input", "x");
            page.call("", "good");
            page.show("request");
            assertThat(page.tab().text("[data-tab=request]")).contains("Member1999=x");
            page.assertQuiet();
        }
    }
}
