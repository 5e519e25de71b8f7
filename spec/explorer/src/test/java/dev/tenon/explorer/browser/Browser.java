package dev.tenon.explorer.browser;

import dev.tenon.runtime.value.JsonValue;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Chromium as the machine has it, spoken to in its own DevTools protocol: neither a driver beside it nor a library is needed,
 * and keys, schemes of colours and sizes of windows are the real ones.
 */
public final class Browser implements AutoCloseable {
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final DevTools tools;

    private Browser(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /** The browser on the path, if there is one. */
    public static Optional<Path> find() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts a browser.
     *
     * @param profile an empty folder that it may write to
     */
    public static Browser start(Path executable, Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        executable.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-extensions",
                        "--disable-sync",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--lang=en-US",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return new Browser(process, DevTools.connect(address(process)));
        } catch (IOException | RuntimeException failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    private static URI address(Process process) throws IOException {
        BufferedReader said = process.errorReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                drain(said);
                return URI.create(line.substring(LISTENING.length()).strip());
            }
        }
        throw new IOException("the browser ended before it listened");
    }

    /** Or the browser would wait until somebody reads what it says. */
    private static void drain(BufferedReader said) {
        Thread reader = new Thread(
                () -> {
                    try {
                        said.transferTo(java.io.Writer.nullWriter());
                    } catch (IOException ended) {
                        // The browser was closed.
                        Thread.currentThread().interrupt();
                    }
                },
                "browser-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** A new tab. */
    public Tab open(String url) {
        JsonValue made = tools.send("", "Target.createTarget", Map.of("url", JsonValue.of("about:blank")));
        String target = made.get("targetId").orElseThrow().text();
        JsonValue attached = tools.send(
                "", "Target.attachToTarget", Map.of("targetId", JsonValue.of(target), "flatten", JsonValue.of(true)));
        Tab tab = new Tab(tools, attached.get("sessionId").orElseThrow().text());
        tab.go(url);
        return tab;
    }

    /** Its processes may write to the profile until the last of them has ended. */
    @Override
    public void close() {
        tools.close();
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException awake) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        helpers.forEach(ProcessHandle::destroyForcibly);
        helpers.forEach(helper ->
                helper.onExit().completeOnTimeout(helper, 10, TimeUnit.SECONDS).join());
    }
}
