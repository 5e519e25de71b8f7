package dev.tenon.testkit.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the page, in a real browser; skipped where the path has none. */
@Tag("long")
class CoveragePageInBrowserTest {
    /** Says what is to be seen: the lines in their order, and of unfolded ones the codes. */
    private static final String WATCH = """
            const said = [];
            const say = what => said.push(what + ': ' + Array.from(document.querySelectorAll('details'))
                .filter(line => line.checkVisibility())
                .map(line => line.dataset.name + (line.open ? Array.from(line.querySelectorAll('td:first-child'))
                    .filter(code => code.checkVisibility()).map(code => ' ' + code.textContent).join('') : ''))
                .join(' | '));
            const type = text => { filter.value = text; filter.dispatchEvent(new Event('input')); };
            const sortBy = key => { sort.value = key; sort.dispatchEvent(new Event('change')); };
            const click = id => document.getElementById(id).click();
            """;

    private static final String VISIT = """
            say('first');
            click('unfold'); say('unfolded');
            type('b.'); say('by code');
            type('ATTACH'); say('by operation');
            type('nothing'); say('by nothing');
            type(''); click('missed'); say('missed only');
            click('missed'); click('fold'); say('folded');
            sortBy('missed'); say('most missed');
            sortBy('met'); say('most met');
            sortBy('handled'); say('most handled');
            sortBy('name'); say('by name');
            dispatchEvent(new Event('beforeprint')); say('for paper');
            document.body.replaceChildren();
            const pre = document.createElement('pre');
            pre.textContent = said.join('\\n');
            document.body.append(pre);
            """;

    private static final CoverageTable TABLE = new CoverageTable(List.of(
            new CoverageLine("S 1", "Attach", List.of("A.One", "B.Two"), Set.of("A.One", "B.Two"), Set.of("A.One")),
            new CoverageLine("S 1", "Run", List.of("B.One", "C.Two"), Set.of("C.Two"), Set.of("B.One", "C.Two")),
            new CoverageLine("S 1", "Stop", List.of("D.One", "E.Two"), Set.of(), Set.of())));

    @TempDir
    private Path folder;

    private Path browser;

    @BeforeEach
    void findBrowser() {
        Optional<Path> found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "the path has no Chromium");
        browser = found.get();
    }

    @Test
    @DisplayName("the page folds, filters, sorts, and unfolds itself for paper")
    void thePageDoesWhatItsControlsSay() throws Exception {
        String page = CoveragePage.html(TABLE).replace("</body>", "<script>" + WATCH + VISIT + "</script></body>");
        Path file = Files.writeString(folder.resolve("errors.html"), page);

        assertThat(shown(file)).contains("""
                        first: Attach | Run | Stop
                        unfolded: Attach A.One B.Two | Run B.One C.Two | Stop D.One E.Two
                        by code: Attach B.Two | Run B.One
                        by operation: Attach A.One B.Two
                        by nothing:\s
                        missed only: Run B.One | Stop D.One E.Two
                        folded: Attach | Run | Stop
                        most missed: Stop | Run | Attach
                        most met: Attach | Run | Stop
                        most handled: Run | Attach | Stop
                        by name: Attach | Run | Stop
                        for paper: Attach A.One B.Two | Run B.One C.Two | Stop D.One E.Two""");
    }

    /** The document after its scripts have run. */
    private String shown(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        file.toUri().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String document = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return document;
    }
}
