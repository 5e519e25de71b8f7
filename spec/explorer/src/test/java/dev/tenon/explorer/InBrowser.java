package dev.tenon.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.explorer.browser.Browser;
import dev.tenon.explorer.browser.Tab;
import dev.tenon.spec.model.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** An explorer with a browser before it; the test is skipped where the path has none. */
final class InBrowser implements AutoCloseable {
    private final Explorer explorer;
    private final Browser browser;
    private final Tab tab;

    private InBrowser(Explorer explorer, Browser browser) {
        this.explorer = explorer;
        this.browser = browser;
        this.tab = browser.open(explorer.url());
    }

    static InBrowser open(ApiModel model, Path profile) throws IOException {
        return open(Explorer.of(model), profile);
    }

    static InBrowser open(ExplorerBuilder explorer, Path profile) throws IOException {
        Optional<Path> found = Browser.find();
        assumeTrue(found.isPresent(), "skipped: the path has no Chromium; Debian has it in the package chromium");
        Browser browser = Browser.start(found.get(), profile);
        try {
            return new InBrowser(explorer.start(), browser);
        } catch (RuntimeException failed) {
            browser.close();
            throw failed;
        }
    }

    Tab tab() {
        return tab;
    }

    String url() {
        return explorer.url();
    }

    /** Opens AttachKeyPair anew and fills in two instances. */
    void attachKeyPair() {
        tab.place("#/codes", "Error codes");
        tab.place("#/operation/AttachKeyPair", "AttachKeyPair");
        tab.fill("[data-name=RegionId] input", "cn-hangzhou");
        tab.fill("[data-name=KeyPairName] input", "deploy");
        tab.fill("[data-name=InstanceIds] input", "i-1");
        tab.click("[data-name=InstanceIds] .list > button");
        tab.type("i-2");
    }

    /**
     * Chooses what the endpoint answers with, calls, and waits for the result.
     *
     * @param outcome a value of the choice, such as {@code error Thing.Full}
     * @param mood the mood of the banner that must come
     */
    void call(String outcome, String mood) {
        tab.evaluate("(() => {const e = document.querySelector('#outcome'); e.value = '" + outcome
                + "'; e.dispatchEvent(new Event('change', {bubbles: true}));"
                + "document.querySelector('.banner')?.remove();})()");
        tab.click("button.primary");
        tab.until(
                "document.querySelector('.banner." + mood + "') && !document.querySelector('button.primary').disabled");
    }

    /** Shows a tab of the panel. */
    void show(String name) {
        tab.evaluate("(() => {const panel = document.querySelector('[data-tab=" + name + "]');"
                + "document.querySelector('[aria-controls=' + panel.id + ']').click();})()");
    }

    /** The page complained of nothing, and asked nobody else. */
    void assertQuiet() {
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests()).allMatch(address -> address.startsWith(explorer.url()));
    }

    @Override
    public void close() {
        browser.close();
        explorer.close();
    }
}
