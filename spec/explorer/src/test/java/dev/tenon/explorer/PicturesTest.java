package dev.tenon.explorer;

import dev.tenon.explorer.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the documentation anew: {@code -Dtenon.record=true}. */
@Tag("long")
@EnabledIfSystemProperty(named = "tenon.record", matches = "true")
class PicturesTest {
    private static final Path PICTURES = Path.of(System.getProperty("basedir", "."), "pictures");

    @TempDir
    private Path profile;

    @Test
    void picturesAreTaken() throws IOException {
        try (InBrowser page = InBrowser.open(Descriptions.ecs(), profile)) {
            Files.createDirectories(PICTURES);
            Tab tab = page.tab();
            tab.size(1216, 590);
            tab.fill("#search", "密钥对");
            tab.until("document.querySelector('#found').textContent.endsWith('found')");
            page.attachKeyPair();
            page.call("", "good");
            picture(tab, "call");

            tab.fill("#search", "key pair");
            tab.until("document.querySelector('#lines .name')?.textContent === 'AttachKeyPair'");
            page.call("item DependencyViolation.WindowsInstance", "warn");
            page.show("result");
            picture(tab, "partial-failure");

            tab.fill("#search", "");
            tab.press("Backspace");
            tab.place("#/codes", "Error codes");
            tab.fill("main input[type=search]", "disk");
            tab.until("document.querySelector('main tbody a').textContent.toLowerCase().includes('disk')");
            picture(tab, "error-codes");

            tab.size(380, 680);
            tab.dark(true);
            page.attachKeyPair();
            page.call("", "good");
            page.show("java");
            tab.until("document.querySelector('[data-tab=java]').textContent.includes('i-2')");
            tab.evaluate("document.querySelector('.result').scrollIntoView()");
            picture(tab, "narrow-and-dark");
        }
    }

    /** Without the mark of where the keyboard is, and with colours that have arrived. */
    private static void picture(Tab tab, String name) throws IOException {
        tab.evaluate(
                "document.activeElement.blur(); Promise.all(document.getAnimations().map(a => a.finished)).then(() => 0)");
        tab.picture(PICTURES.resolve(name + ".png"));
    }
}
